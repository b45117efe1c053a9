//! A long thin line: each byte takes its time, and all connections share what it carries. For figures
//! (`scripts/bench reading`), never for a test.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::Value;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, DuplexStream, duplex, split};
use tokio::net::TcpStream;
use tokio::sync::mpsc;
use tokio::time::{Instant, sleep, sleep_until};

use crate::browser::{Driver, Setup};
use crate::world::{Hosts, World};

/// What fits into one packet.
const PACKET: usize = 1460;
/// How often each page is loaded by a browser that has never been here; the median counts.
const RUNS: usize = 3;

/// What a line is like. Clones are the same line.
#[derive(Clone)]
pub(crate) struct Line {
    round_trip: Duration,
    bytes_per_second: f64,
    /// When each direction is free again: to the server, to the browser.
    free: [Arc<Mutex<Instant>>; 2],
}

impl Line {
    pub(crate) fn new(round_trip: Duration, kilobits_per_second: f64) -> Line {
        let free = || Arc::new(Mutex::new(Instant::now()));
        let bytes_per_second = kilobits_per_second * 1000.0 / 8.0;
        Line { round_trip, bytes_per_second, free: [free(), free()] }
    }

    /// The server's end of a connection through the line. That it is opened takes a round trip of its own.
    pub(crate) async fn connect(&self, browser: TcpStream) -> DuplexStream {
        let _ = browser.set_nodelay(true);
        sleep(self.round_trip).await;
        let (near, far) = duplex(1 << 20);
        let (from_browser, to_browser) = browser.into_split();
        let (from_server, to_server) = split(near);
        tokio::spawn(self.clone().carry(0, from_browser, to_server));
        tokio::spawn(self.clone().carry(1, from_server, to_browser));
        far
    }

    async fn carry(
        self,
        direction: usize,
        mut from: impl AsyncRead + Unpin + Send + 'static,
        mut to: impl AsyncWrite + Unpin + Send + 'static,
    ) {
        let (sender, mut packets) = mpsc::unbounded_channel::<(Instant, Vec<u8>)>();
        tokio::spawn(async move {
            while let Some((at, bytes)) = packets.recv().await {
                sleep_until(at).await;
                if to.write_all(&bytes).await.is_err() {
                    return;
                }
            }
            let _ = to.shutdown().await;
        });
        let mut packet = [0; PACKET];
        while let Ok(count @ 1..) = from.read(&mut packet).await {
            let takes = Duration::from_secs_f64(count as f64 / self.bytes_per_second);
            let sent = {
                let mut free = self.free[direction].lock().unwrap();
                *free = (*free).max(Instant::now()) + takes;
                *free
            };
            if sender.send((sent + self.round_trip / 2, packet[..count].to_vec())).is_err() {
                return;
            }
            sleep_until(sent).await;
        }
    }
}

/// First paint, largest paint and bytes, once the page is quiet.
const FIGURES: &str = "const done = arguments[arguments.length - 1]; let largest = 0;\
    new PerformanceObserver((list) => { for (const e of list.getEntries()) largest = e.startTime; })\
    .observe({ type: 'largest-contentful-paint', buffered: true });\
    setTimeout(() => { const [page] = performance.getEntriesByType('navigation');\
    const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime;\
    const rest = performance.getEntriesByType('resource').reduce((all, e) => all + e.transferSize, 0);\
    done([first, largest, page.transferSize, rest, page.responseEnd]); }, 3000);";

#[tokio::test(flavor = "multi_thread")]
#[ignore = "takes figures: scripts/bench reading"]
async fn what_a_reader_on_a_slow_line_waits_for() {
    let world = World::start(Hosts::Slow);
    let driver = Driver::start();
    println!(
        "| page | first paint | text readable | page | all |\n| --- | --- | --- | --- | --- |"
    );
    let practice = "practices/colombia-reintegration-agency/";
    let pages = ["", "ar/", "practices/", "ar/practices/"].map(str::to_owned);
    let pages = pages.into_iter().chain(["", "ar/", "ru/"].map(|lang| format!("{lang}{practice}")));
    for page in pages {
        let mut runs: Vec<[f64; 5]> = Vec::new();
        // The first asks the server to pack what it sends.
        for run in 0..=RUNS {
            let reader = driver.open(Setup { width: 390, ..Setup::default() }).await;
            reader.goto(&format!("{}/{page}", world.site)).await;
            let found = reader.client.execute_async(FIGURES, Vec::new()).await.unwrap();
            if run > 0 {
                runs.push(std::array::from_fn(|n| found[n].as_f64().unwrap_or(f64::NAN)));
            }
            assert!(matches!(found, Value::Array(_)));
            reader.close().await;
        }
        let median = |n: usize| {
            let mut values: Vec<f64> = runs.iter().map(|run| run[n]).collect();
            values.sort_by(f64::total_cmp);
            values[values.len() / 2]
        };
        println!(
            "| `/{page}` | {:.2} s | {:.2} s | {:.1} kB | {:.1} kB |",
            median(0) / 1000.0,
            median(1) / 1000.0,
            median(2) / 1000.0,
            (median(2) + median(3)) / 1000.0
        );
    }
}
