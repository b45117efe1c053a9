//! A server under measurement: a process of its own, started and ended here, and what the system says of it.

use std::fs;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, bail};
use rustix::process::{Pid, Signal, kill_process};

use crate::load;

/// How long a server may take to start and to stop.
const PATIENCE: Duration = Duration::from_secs(30);

/// A process that listens on loopback. It ends with this value.
pub(crate) struct Server {
    child: Child,
    pub(crate) address: SocketAddr,
    /// From the start of the process to the end of its first answer.
    pub(crate) first_answer: Duration,
}

/// A port of this machine that nobody listens on.
pub(crate) fn free_port() -> std::io::Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}

impl Server {
    /// Starts `command`, which must listen on `port`, and waits until it answers `first`.
    pub(crate) fn start(
        command: &mut Command,
        port: u16,
        first: &[u8],
        log: &Path,
    ) -> anyhow::Result<Server> {
        let file = fs::File::create(log)?;
        command.stdin(Stdio::null()).stdout(file.try_clone()?).stderr(file);
        let started = Instant::now();
        let child = command.spawn().with_context(|| format!("starting {command:?}"))?;
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        let mut server = Server { child, address, first_answer: Duration::ZERO };
        loop {
            if std::net::TcpStream::connect(address).is_ok() {
                load::fetch(address, first).context("the first answer")?;
                server.first_answer = started.elapsed();
                return Ok(server);
            }
            if server.child.try_wait()?.is_some() || started.elapsed() > PATIENCE {
                bail!("{command:?} does not answer:\n{}", fs::read_to_string(log)?);
            }
            std::thread::sleep(Duration::from_micros(500));
        }
    }

    /// Microseconds of processor time so far, of all its threads, those that ended too.
    pub(crate) fn cpu_microseconds(&self) -> anyhow::Result<f64> {
        let stat = fs::read_to_string(format!("/proc/{}/stat", self.child.id()))?;
        // The second field may hold blanks; the fields after it may not. Times are the 14th and 15th, in ticks.
        let (_, fields) = stat.rsplit_once(')').context("/proc/PID/stat")?;
        let fields: Vec<&str> = fields.split_whitespace().collect();
        let ticks = |at: usize| fields.get(at).and_then(|field| field.parse::<f64>().ok());
        let (user, system) = (ticks(11).context("utime")?, ticks(12).context("stime")?);
        let a_second = rustix::param::clock_ticks_per_second() as f64;
        Ok((user + system) / a_second * 1e6)
    }

    /// Kilobytes of memory that it has now (`VmRSS`), or at most had (`VmHWM`).
    pub(crate) fn memory(&self, line: &str) -> anyhow::Result<f64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let value = status.lines().find_map(|text| text.strip_prefix(line));
        let number =
            value.and_then(|value| value.trim_matches([':', '\t', ' ', 'k', 'B']).parse().ok());
        number.with_context(|| format!("{line} of the server"))
    }

    /// Asks it to end, and waits until it has.
    pub(crate) fn stop(mut self) -> anyhow::Result<()> {
        self.end()
    }

    fn end(&mut self) -> anyhow::Result<()> {
        if self.child.try_wait()?.is_some() {
            return Ok(());
        }
        kill_process(Pid::from_child(&self.child), Signal::TERM)?;
        let asked = Instant::now();
        while self.child.try_wait()?.is_none() {
            if asked.elapsed() > PATIENCE {
                self.child.kill()?;
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        Ok(())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.end();
    }
}
