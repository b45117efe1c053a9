//! `baraza-members serve`.

use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Context, bail};
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;

use crate::Service;
use crate::accounts;
use crate::clock::Clock;
use crate::config::Config;
use crate::store::{DatabaseLock, StoreError};
use crate::web::{self, Stage};

/// Serves until SIGTERM or Ctrl-C; a second one ends it at once.
pub fn run(config: Option<&Path>) -> anyhow::Result<ExitCode> {
    super::log("info");
    let config = Config::load(config)?;
    let database = config.database_path();
    // One that was asked to stop may still be finishing.
    let lock = DatabaseLock::take(&database, Duration::from_secs(25))?;
    let Some(_lock) = lock else {
        bail!("another service is running on `{}`", database.display());
    };
    let service = Service::open(config, Clock::system())?;
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .context("starting the runtime")?;
    runtime.block_on(async {
        let listen = service.config.listen;
        let listener = TcpListener::bind(listen).await.with_context(|| {
            format!("listening on {listen}: is another service running there? Set `listen`, or BARAZA_LISTEN, to a free port")
        })?;
        announce(&service).await?;
        let workers = service.clone();
        tokio::task::spawn_blocking(move || workers.start_workers()).await?;
        let (stage, stages) = watch::channel(Stage::Running);
        tokio::spawn(stop_by_signal(stage));
        web::serve(service.clone(), listener, stages).await.context("serving")?;
        anyhow::Ok(())
    })?;
    service.stop();
    tracing::info!(event = "stopped", "stopped");
    Ok(ExitCode::SUCCESS)
}

/// What an operator should read at the start.
async fn announce(service: &Service) -> anyhow::Result<()> {
    let config = &service.config;
    tracing::info!(event = "started", base_url = config.base_url, listen = %config.listen, "serving");
    for limit in config.changed_limits() {
        tracing::info!(event = "limit-changed", limit, "not the default");
    }
    if service.store.read(accounts::administrators).await.map_err(|error: StoreError| error)? == 1 {
        tracing::warn!(
            event = "one-administrator",
            "with a second administrator, no change of role hangs on one person"
        );
    }
    if service.catalogue_path().is_none() {
        tracing::warn!(
            event = "no-catalogue",
            "there is no catalogue.json yet: nothing can be discussed; build the site"
        );
    }
    if config.mail.smtp.is_none() && config.mail.outbox.is_none() {
        tracing::warn!(
            event = "no-mail",
            "neither `mail.smtp` nor `mail.outbox` is set: mail waits"
        );
    }
    Ok(())
}

async fn stop_by_signal(stage: watch::Sender<Stage>) {
    let signals = (signal(SignalKind::terminate()), signal(SignalKind::interrupt()));
    let (Ok(mut terminate), Ok(mut interrupt)) = signals else { return };
    for next in [Stage::Draining, Stage::Ended] {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
        tracing::info!(event = "stopping", stage = ?next, "asked to stop");
        let _ = stage.send(next);
    }
}
