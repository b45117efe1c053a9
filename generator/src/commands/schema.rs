//! `baraza schema COLLECTION`

use std::path::Path;
use std::process::ExitCode;

use super::Usage;
use crate::diagnostic::Diagnostics;
use crate::diagnostic::wording::{did_you_mean, nearest};
use crate::report::{self, Format};
use crate::schema::json;
use crate::words::{Lang, Words};
use crate::{load, schema};

/// Prints the JSON Schema of a collection's front matter.
pub fn run(root: &Path, collection: &str, lang: Lang) -> anyhow::Result<ExitCode> {
    let mut diagnostics = Diagnostics::default();
    let sources = load::read(root, &mut diagnostics)?;
    // Entries may be wrong; a schema that is wrong must be mended first.
    let mut diagnostics = Diagnostics::default();
    let schemas = schema::read(&sources, &mut diagnostics);
    if diagnostics.has_errors() {
        report::print(&diagnostics, Format::Human, lang)?;
        return Ok(super::exit_code(&diagnostics));
    }
    let Some(schema) = schemas.collections.get(collection) else {
        return Err(no_collection(collection, &schemas, lang).into());
    };
    let default = &sources.config.default_language;
    let json = json::json_schema(schema, &schemas, default, default);
    report::say(&format!("{json:#}\n"))?;
    Ok(ExitCode::SUCCESS)
}

/// Says which collections there are.
pub(super) fn no_collection(name: &str, schemas: &schema::Schemas, lang: Lang) -> Usage {
    let names: Vec<&str> = schemas.collections.keys().map(String::as_str).collect();
    let hint = match nearest(name, names.iter().copied()) {
        Some(near) => did_you_mean(near),
        None if names.is_empty() => Words::plain("no-schemas"),
        None => {
            let names = format!("`{}`", names.join("`, `"));
            Words::new("there-are", [("names", names.into())])
        }
    };
    Usage(Words::new("no-collection", [("name", name.into()), ("hint", hint.into())]).say(lang))
}
