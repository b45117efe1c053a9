//! `baraza serve`: the site on this machine, for who writes it.

use std::net::SocketAddr;
use std::path::Path;
use std::process::ExitCode;

use anyhow::Context;

use super::build::snapshot_cache;
use crate::cli::ServeArgs;
use crate::load;
use crate::pipeline::Options;
use crate::serve;
use crate::snapshot::Source;
use crate::words::Lang;

/// Serves until interrupted. Writes nothing but the cache of the last good snapshot.
pub fn run(args: &ServeArgs, root: &Path, lang: Lang) -> anyhow::Result<ExitCode> {
    let address = SocketAddr::new(args.interface, args.port);
    let options = Options { drafts: args.drafts, ..Options::of(&load::find(root)?) };
    let cache = snapshot_cache(&options.output);
    let source = args.snapshot.as_deref().map(|origin| Source::new(origin, &cache));
    serve::run(options, source, address, lang).with_context(|| format!("serving on {address}"))?;
    Ok(ExitCode::SUCCESS)
}
