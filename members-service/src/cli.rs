//! The command line.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::accounts::Role;
use crate::commands;

/// The members service of a Baraza network.
#[derive(Debug, Parser)]
#[command(name = "baraza-members", version)]
pub struct Arguments {
    /// The configuration. Without it: members.toml if there is one, else the defaults.
    #[arg(long, global = true, env = "BARAZA_CONFIG")]
    pub config: Option<PathBuf>,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serve the members' area, the API and, if told, the catalogue.
    Serve,
    /// The operator's levers. Every use is on the audit log.
    Admin {
        /// Which lever.
        #[command(subcommand)]
        act: Admin,
    },
    /// Write the public threads for the generator.
    Snapshot {
        /// Where to; without it, the file of the configuration.
        #[arg(long)]
        output: Option<PathBuf>,
    },
    /// Copy the database while it is in use.
    Backup {
        /// A file that does not exist yet.
        file: PathBuf,
    },
    /// Put a backup in the database's place. The service must not be running; the old database is kept aside.
    Restore {
        /// What `backup` wrote.
        file: PathBuf,
    },
    /// Check the audit log's chain and print its head.
    VerifyAudit {
        /// A head that was printed before, `SEQ:HASH`: finds a log that was cut short.
        #[arg(long)]
        head: Option<String>,
    },
    /// Check configuration, database, mail and catalogue, and say what to do.
    Doctor {
        /// Only the configuration, without touching anything.
        #[arg(long)]
        config_only: bool,
    },
}

/// The operator's levers.
#[derive(Debug, Subcommand)]
pub enum Admin {
    /// Make an approved account and mail its invitation.
    Invite {
        /// The address.
        email: String,
        /// What it may do.
        #[arg(long, default_value = "member", value_parser = role)]
        role: Role,
    },
    /// Change what an account may do.
    Role {
        /// The address.
        email: String,
        /// What it may do from now on.
        #[arg(value_parser = role)]
        role: Role,
        /// For the audit log.
        #[arg(long, default_value = "by the operator")]
        reason: String,
    },
    /// Take an account's rights away.
    Suspend(OnAccount),
    /// Give a suspended account its rights back.
    Reinstate(OnAccount),
    /// Cut an account off for its own protection; nothing tells a visitor why.
    Freeze(OnAccount),
    /// End a freeze.
    Unfreeze(OnAccount),
    /// Erase an account.
    Erase {
        /// The address.
        email: String,
        /// Erase what it wrote too; else it stays under "former member".
        #[arg(long)]
        with_posts: bool,
    },
    /// End every session, link and code of everyone: after a leak.
    EndSessions {
        /// For the audit log.
        #[arg(long, default_value = "by the operator")]
        reason: String,
    },
    /// Print one sign-in link: 15 minutes, once, in any browser, with the role's powers.
    SignInLink {
        /// The address.
        email: String,
    },
    /// Print a sign-in link for the first administrator, who is made if there is none. Nothing once one has signed in.
    FirstLink {
        /// The address, if the account must be made.
        #[arg(default_value = "admin@example.org")]
        email: String,
        /// Even if an administrator has signed in.
        #[arg(long)]
        always: bool,
    },
    /// Add the demo members and comments of a file. Again is no harm.
    Demo {
        /// TOML: `[[members]]` with email, name, role; `[[comments]]` with page, author, language, markdown, reply_to.
        file: PathBuf,
    },
}

/// An act on one account.
#[derive(Debug, clap::Args)]
pub struct OnAccount {
    /// The address.
    pub email: String,
    /// For the audit log.
    #[arg(long, default_value = "by the operator")]
    pub reason: String,
}

fn role(word: &str) -> Result<Role, String> {
    Role::parse(word).ok_or_else(|| "a role is member, moderator or admin".to_owned())
}

impl Arguments {
    /// Does what the command line says.
    pub fn run(self) -> anyhow::Result<ExitCode> {
        let config = self.config.as_deref();
        match self.command {
            Command::Serve => commands::serve::run(config),
            Command::Admin { act } => commands::admin::run(config, act),
            Command::Snapshot { output } => commands::snapshot::run(config, output.as_deref()),
            Command::Backup { file } => commands::backup::run(config, &file),
            Command::Restore { file } => commands::restore::run(config, &file),
            Command::VerifyAudit { head } => commands::verify_audit::run(config, head.as_deref()),
            Command::Doctor { config_only } => commands::doctor::run(config, config_only),
        }
    }
}
