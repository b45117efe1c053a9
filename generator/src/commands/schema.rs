//! `baraza schema COLLECTION`

use std::path::Path;
use std::process::ExitCode;

use super::Usage;
use crate::diagnostic::Diagnostics;
use crate::diagnostic::wording::nearest;
use crate::report::{self, Format};
use crate::schema::json;
use crate::{load, schema};

/// Prints the JSON Schema of a collection's front matter.
pub fn run(root: &Path, collection: &str) -> anyhow::Result<ExitCode> {
    let mut diagnostics = Diagnostics::default();
    let sources = load::read(root, &mut diagnostics)?;
    // Entries may be wrong; a schema that is wrong must be mended first.
    let mut diagnostics = Diagnostics::default();
    let schemas = schema::read(&sources, &mut diagnostics);
    if diagnostics.has_errors() {
        report::print(&diagnostics, Format::Human)?;
        return Ok(super::exit_code(&diagnostics));
    }
    let Some(schema) = schemas.collections.get(collection) else {
        return Err(no_collection(collection, &schemas).into());
    };
    let default = &sources.config.default_language;
    let json = json::json_schema(schema, &schemas, default, default);
    report::say(&format!("{json:#}\n"))?;
    Ok(ExitCode::SUCCESS)
}

/// Says which collections there are.
pub(super) fn no_collection(name: &str, schemas: &schema::Schemas) -> Usage {
    let names: Vec<&str> = schemas.collections.keys().map(String::as_str).collect();
    let hint = match nearest(name, names.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None if names.is_empty() => "no file is under `content/schemas`".to_owned(),
        None => format!("there are `{}`", names.join("`, `")),
    };
    Usage(format!("there is no collection `{name}`: {hint}"))
}
