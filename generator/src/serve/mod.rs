//! The site while it is being written: builds in memory, serves on loopback, reloads the browser.
//!
//! It never stops on bad content. The last good site stays up, and what is wrong is shown in the terminal
//! and over the page, by a script that only this server adds.

mod http;
pub mod watch;

use std::net::SocketAddr;
use std::sync::{Arc, RwLock};
use std::time::Instant;

use jiff::Timestamp;
use tokio::sync::broadcast;

use crate::diagnostic::Diagnostics;
use crate::pipeline::{self, Options};
use crate::render::Site;
use crate::report::{self, Format, Style};
use crate::snapshot::{Snapshot, Source};
use crate::words::{Lang, Words};

/// Why it cannot serve.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// The port is taken, or the address is not this machine's.
    #[error("listening: {0}")]
    Listen(std::io::Error),
    /// The files cannot be watched.
    #[error("watching for changes: {0}")]
    Watch(notify_debouncer_full::notify::Error),
}

/// What browsers see at the moment.
#[derive(Default)]
pub(crate) struct Shown {
    site: Site,
    /// What is wrong, as text; empty if nothing is.
    trouble: String,
    /// Grows with each build, good or bad.
    build: u64,
    /// The build that the site is of.
    shown_build: u64,
}

/// Shared by the builder and the server.
pub(crate) struct Stage {
    shown: RwLock<Shown>,
    /// The language of what is wrong.
    lang: Lang,
    /// Says to open pages that there is something new.
    news: broadcast::Sender<u64>,
}

/// Builds and serves until interrupted.
pub fn run(
    options: Options,
    source: Option<Source>,
    address: SocketAddr,
    lang: Lang,
) -> Result<(), ServeError> {
    let (news, _) = broadcast::channel(16);
    let stage = Arc::new(Stage { shown: RwLock::default(), lang, news });
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .map_err(ServeError::Listen)?;
    let listener =
        runtime.block_on(tokio::net::TcpListener::bind(address)).map_err(ServeError::Listen)?;
    // Port 0 is whichever is free.
    let address = listener.local_addr().map_err(ServeError::Listen)?;
    let options = Options { base_url: Some(format!("http://{address}")), ..options };
    let mut builder = Builder { options, source, stage: Arc::clone(&stage) };
    builder.build();
    say(&format!("http://{address}  (Ctrl-C ends it)\n"));
    let root = builder.options.root.clone();
    let output = builder.options.output.clone();
    let _watcher =
        watch::start(&root, &output, move || builder.build()).map_err(ServeError::Watch)?;
    let ended = runtime.block_on(async {
        tokio::select! {
            ended = axum::serve(listener, http::router(stage)) => ended,
            _ = tokio::signal::ctrl_c() => Ok(()),
        }
    });
    runtime.shutdown_background();
    ended.map_err(ServeError::Listen)
}

struct Builder {
    options: Options,
    source: Option<Source>,
    stage: Arc<Stage>,
}

impl Builder {
    fn build(&mut self) {
        let start = Instant::now();
        let now = Timestamp::now();
        let snapshot = match &mut self.source {
            Some(source) => source.read(now).snapshot,
            None => Snapshot::default(),
        };
        let mut diagnostics = Diagnostics::default();
        let drawn =
            pipeline::draw(&self.options, snapshot, pipeline::day_of(now), &mut diagnostics);
        let _ = report::print(&diagnostics, Format::Human, self.stage.lang);
        // A thread that panicked with the lock held has left at worst an older site.
        let mut shown = self.stage.shown.write().unwrap_or_else(std::sync::PoisonError::into_inner);
        shown.build += 1;
        match drawn {
            Ok(Some(site)) => {
                shown.shown_build = shown.build;
                let args = [("pages", site.pages.into()), ("seconds", start.elapsed().into())];
                say(&format!("{}\n", Words::new("drawn", args).say(self.stage.lang)));
                shown.site = site;
                shown.trouble = report::human(&diagnostics, Style::Plain, self.stage.lang);
            }
            Ok(None) => {
                say(&format!("{}\n", Words::plain("last-good-shown").say(self.stage.lang)));
                shown.trouble = report::human(&diagnostics, Style::Plain, self.stage.lang);
            }
            Err(error) => {
                let text = format!("{:#}", anyhow::Error::new(error));
                report::remark(&format!("error: {text}\n"));
                shown.trouble = text;
            }
        }
        let build = shown.build;
        drop(shown);
        // Nobody may be listening.
        let _ = self.stage.news.send(build);
    }
}

/// That the terminal is gone is no reason to stop serving.
fn say(text: &str) {
    let _ = report::say(text);
}
