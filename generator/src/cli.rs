//! The command line.

use std::net::IpAddr;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::report::Format;
use crate::words::Lang;

/// Compiles a catalogue of Markdown entries into a static site.
#[derive(Debug, Parser)]
#[command(name = "baraza", version, about, disable_help_subcommand = true)]
pub struct Cli {
    /// The folder with `baraza.toml` and `content`.
    #[arg(long, global = true, default_value = ".", value_name = "DIR")]
    pub root: PathBuf,
    /// The language to speak: before a command of any kind, after most of them too.
    #[command(flatten)]
    pub speaking: Speaking,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// In which language a command speaks. `new` and `translations` have a `--lang` of their own, which says what
/// they are about; theirs stands before the command.
#[derive(Debug, Clone, Copy, Default, Args)]
pub struct Speaking {
    /// Speak this language; else that of `BARAZA_LANG` or of the locale.
    #[arg(long = "lang", id = "speaking", value_enum, value_name = "LANG")]
    pub lang: Option<Lang>,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Builds the site. On any error what was published before stays.
    Build(BuildArgs),
    /// Builds, then again whenever the content or what was said changes.
    Publish(PublishArgs),
    /// Builds, serves, and reloads the browser whenever something is saved.
    Serve(ServeArgs),
    /// Says what is wrong with the content, and writes nothing.
    Check(CheckArgs),
    /// Explains a code of a diagnostic.
    Explain {
        /// As printed between brackets: `unknown-term`. Without it, all codes are listed.
        code: Option<String>,
        /// In which language.
        #[command(flatten)]
        speaking: Speaking,
    },
    /// Writes a valid entry to fill in.
    New(NewArgs),
    /// Prints the JSON Schema of a collection's front matter.
    Schema {
        /// `practices`
        collection: String,
        /// In which language.
        #[command(flatten)]
        speaking: Speaking,
    },
    /// Says what is missing or out of date in each language.
    Translations {
        /// Only this language.
        #[arg(long, value_name = "LANG")]
        lang: Option<String>,
    },
    /// Lists what is to be looked at again and what nobody has read critically.
    Reviews(ReviewsArgs),
    /// Makes a branch of each proposal that members made and reviewers accepted.
    Proposals(ProposalsArgs),
    /// Compares a published site with its manifest of sums.
    Verify(VerifyArgs),
}

impl Cli {
    /// The language that the command line asks for.
    pub fn lang(&self) -> Option<Lang> {
        let after = match &self.command {
            Command::Build(args) => args.speaking.lang,
            Command::Publish(args) => args.build.speaking.lang,
            Command::Serve(args) => args.speaking.lang,
            Command::Check(args) => args.speaking.lang,
            Command::Explain { speaking, .. } | Command::Schema { speaking, .. } => speaking.lang,
            Command::Proposals(args) => args.speaking.lang,
            Command::Reviews(args) => args.speaking.lang,
            Command::Verify(args) => args.speaking.lang,
            Command::New(_) | Command::Translations { .. } => None,
        };
        after.or(self.speaking.lang)
    }
}

/// `baraza build`
#[derive(Debug, Args)]
pub struct BuildArgs {
    /// Where the site is written; members' pages go to DIR-members.
    /// Else `public` beside `baraza.toml`.
    #[arg(long, value_name = "DIR")]
    pub output: Option<PathBuf>,
    /// In place of `base_url` of `baraza.toml`.
    #[arg(long, value_name = "URL", value_parser = base_url)]
    pub base_url: Option<String>,
    /// What was said: the members service's file or address.
    #[arg(long, value_name = "FILE|URL")]
    pub snapshot: Option<String>,
    /// Drafts too.
    #[arg(long)]
    pub drafts: bool,
    /// Replace an output folder that Baraza did not write; it is set aside, not deleted.
    #[arg(long)]
    pub force: bool,
    /// In which language.
    #[command(flatten)]
    pub speaking: Speaking,
}

/// `baraza publish`
#[derive(Debug, Args)]
pub struct PublishArgs {
    /// What to build.
    #[command(flatten)]
    pub build: BuildArgs,
    /// Look for changes this often; 5 by default.
    #[arg(long, value_name = "SECONDS")]
    pub every: Option<u64>,
}

/// `baraza serve`
#[derive(Debug, Args)]
pub struct ServeArgs {
    /// Where to listen. Anything but a loopback address shows your drafts to the network.
    #[arg(long, default_value = "127.0.0.1", value_name = "IP")]
    pub interface: IpAddr,
    /// Where to listen.
    #[arg(long, default_value_t = 1111, value_name = "N")]
    pub port: u16,
    /// What was said: the members service's file or address.
    #[arg(long, value_name = "FILE|URL")]
    pub snapshot: Option<String>,
    /// Drafts too.
    #[arg(long)]
    pub drafts: bool,
    /// In which language.
    #[command(flatten)]
    pub speaking: Speaking,
}

/// `baraza check`
#[derive(Debug, Args)]
pub struct CheckArgs {
    /// How to say it.
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
    /// Drafts are part of the site: links to them are right.
    #[arg(long)]
    pub drafts: bool,
    /// In which language.
    #[command(flatten)]
    pub speaking: Speaking,
}

/// `baraza new`
#[derive(Debug, Args)]
pub struct NewArgs {
    /// `practices`
    pub collection: String,
    /// The entry's title; of a translation, that of the original or its new one.
    pub title: String,
    /// The language to write in. Of an entry that there is already, this makes the translation.
    #[arg(long, value_name = "LANG")]
    pub lang: Option<String>,
    /// The name of the file, without extension; else made from the title.
    #[arg(long, value_name = "SLUG")]
    pub slug: Option<String>,
}

/// `baraza proposals`
#[derive(Debug, Args)]
pub struct ProposalsArgs {
    /// The members service's address.
    #[arg(long, value_name = "URL")]
    pub from: String,
    /// The file with the editors' token; else the variable `BARAZA_PROPOSALS_TOKEN`.
    #[arg(long, value_name = "FILE")]
    pub token_file: Option<PathBuf>,
    /// In which language.
    #[command(flatten)]
    pub speaking: Speaking,
}

/// How a list is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum ListFormat {
    /// For a person, a line each.
    #[default]
    Human,
    /// For a program.
    Json,
}

/// `baraza reviews`
#[derive(Debug, Args)]
pub struct ReviewsArgs {
    /// Also what is to be looked at again within so many days.
    #[arg(long, default_value_t = 90, value_name = "DAYS")]
    pub within: u16,
    /// How to say it.
    #[arg(long, value_enum, default_value_t)]
    pub format: ListFormat,
    /// In which language.
    #[command(flatten)]
    pub speaking: Speaking,
}

/// `baraza verify`
#[derive(Debug, Args)]
pub struct VerifyArgs {
    /// The folder or the address of the site. Of an address, files that were added cannot be found.
    #[arg(value_name = "DIR|URL")]
    pub site: String,
    /// Compare with this manifest in place of the site's own, which whoever changed the site may have
    /// changed too: `public/manifest.json` of the machine that builds it.
    #[arg(long, value_name = "FILE")]
    pub manifest: Option<PathBuf>,
    /// In which language.
    #[command(flatten)]
    pub speaking: Speaking,
}

fn base_url(text: &str) -> Result<String, String> {
    let url = text.trim_end_matches('/');
    match crate::load::is_base_url(url) {
        true => Ok(url.to_owned()),
        false => Err("write it like `https://www.example.org`".to_owned()),
    }
}
