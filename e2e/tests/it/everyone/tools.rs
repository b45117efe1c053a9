//! Tools that are not ours and not Rust: `scripts/test` installs them as `e2e/tools/package-lock.json` names them.

use std::path::PathBuf;
use std::process::Command;

/// axe-core, to be run in a page.
pub(crate) fn axe() -> String {
    let path = tool("axe-core/axe.min.js");
    std::fs::read_to_string(&path).unwrap()
}

/// The Nu validator, to be given files.
pub(crate) fn validator() -> Command {
    let mut java = Command::new("java");
    java.args(["-Xss8m", "-jar"]).arg(tool("vnu-jar/build/dist/vnu.jar"));
    java
}

fn tool(name: &str) -> PathBuf {
    let test = std::env::current_exe().unwrap();
    // target/debug/deps/it-HASH
    let target = test.ancestors().nth(3).unwrap();
    let path = target.join("tools/node_modules").join(name);
    let told = "scripts/test installs it: run `scripts/test everyone`";
    assert!(path.is_file(), "{} is missing; {told}", path.display());
    path
}
