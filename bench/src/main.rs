//! `scripts/bench service`: what the members service costs, beside floors that could not answer with less.
//!
//! Everything runs on loopback in a folder of its own below the build folder; only what was started here is ended.

mod floor;
mod load;
mod measure;
mod report;
mod seed;
mod server;

use std::path::PathBuf;

use clap::{Parser, Subcommand};

#[derive(Parser)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Measure the members service.
    Service {
        /// The program.
        #[arg(long, default_value = "target/release/baraza-members")]
        program: PathBuf,
        /// How often each figure is taken; the median counts.
        #[arg(long, default_value_t = 3)]
        runs: usize,
        /// Only the parts named: start, reads, posts, large.
        #[arg(long, value_delimiter = ',')]
        only: Vec<String>,
    },
    /// Serve what could not be answered with less.
    #[command(hide = true)]
    Floor { kind: floor::Kind, file: PathBuf, port: u16 },
}

fn main() -> anyhow::Result<()> {
    match Arguments::parse().command {
        Command::Service { program, runs, only } => measure::service(&program, runs.max(1), &only),
        Command::Floor { kind, file, port } => floor::serve(kind, &file, port),
    }
}
