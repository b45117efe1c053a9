//! For tools that read SARIF 2.1.0 (OASIS).

use serde_json::json;

use super::{Position, all};
use crate::diagnostic::{Code, Diagnostics};
use crate::words::Lang;

pub(super) fn sarif(diagnostics: &Diagnostics, lang: Lang) -> String {
    let all = all(diagnostics);
    let mut codes: Vec<Code> = all.iter().map(|diagnostic| diagnostic.code).collect();
    codes.sort();
    codes.dedup();
    let rules: Vec<_> = codes
        .iter()
        .map(|code| json!({ "id": code.as_str(), "shortDescription": { "text": code.meaning().say(lang) } }))
        .collect();
    let results: Vec<_> = all
        .iter()
        .map(|diagnostic| {
            let position = Position::of(diagnostic);
            let help = diagnostic.help.as_ref().map(|help| format!(" ({})", help.say(lang)));
            let help = help.unwrap_or_default();
            json!({
                "ruleId": diagnostic.code.as_str(),
                "level": diagnostic.severity.as_str(),
                "message": { "text": format!("{}{help}", diagnostic.message.say(lang)) },
                "locations": [{ "physicalLocation": {
                    "artifactLocation": { "uri": uri(&diagnostic.at.file.path), "uriBaseId": "%SRCROOT%" },
                    "region": {
                        "startLine": position.line,
                        "startColumn": position.column,
                        "endLine": position.end_line,
                        "endColumn": position.end_column,
                    },
                }}],
            })
        })
        .collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": { "name": "baraza", "version": env!("CARGO_PKG_VERSION"), "rules": rules } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    format!("{log:#}\n")
}

fn uri(path: &str) -> String {
    let mut uri = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                uri.push(byte as char)
            }
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri
}
