//! `baraza-members snapshot`.

use std::path::Path;
use std::process::ExitCode;

use anyhow::Context;

/// Writes the public threads into the configured file, or into `output`.
pub fn run(config: Option<&Path>, output: Option<&Path>) -> anyhow::Result<ExitCode> {
    super::log("warn");
    let service = super::open(config)?;
    let file = service.write_snapshot_now()?;
    if let Some(output) = output {
        crate::snapshot::replace(output, &file.bytes)
            .with_context(|| format!("writing `{}`", output.display()))?;
    }
    service.stop();
    Ok(ExitCode::SUCCESS)
}
