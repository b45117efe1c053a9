//! `baraza-members verify-audit`.

use std::path::Path;
use std::process::ExitCode;

use anyhow::Context;

use crate::moderation::{AuditBroken, AuditHead, verify_audit};

/// Checks the chain, against a head that was kept if there is one, and prints the head to keep.
pub fn run(config: Option<&Path>, head: Option<&str>) -> anyhow::Result<ExitCode> {
    super::log("warn");
    let kept = head.map(parse).transpose()?;
    let service = super::open(config)?;
    let verdict = service.store.read_blocking(move |tx| verify_audit(tx, kept.as_ref()));
    service.stop();
    match verdict {
        Ok(head) => {
            println!("{}:{}", head.seq, head.hash);
            Ok(ExitCode::SUCCESS)
        }
        Err(AuditBroken::Store(error)) => Err(error.into()),
        Err(broken) => {
            eprintln!("baraza-members: {broken}");
            Ok(ExitCode::FAILURE)
        }
    }
}

fn parse(head: &str) -> anyhow::Result<AuditHead> {
    let (seq, hash) = head.split_once(':').context("a head is `SEQ:HASH`")?;
    Ok(AuditHead { seq: seq.parse().context("a head is `SEQ:HASH`")?, hash: hash.to_owned() })
}
