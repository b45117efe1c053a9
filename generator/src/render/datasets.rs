//! The page of the data: which files there are, what each holds and how large it is.

use serde_json::{Value as Json, json};

use crate::emit::data::{Column, Sets};
use crate::schema::Schema;

use super::Ground;
use super::collections::{self, column_words};

/// Where it is in a language, from the root of the site.
pub(super) fn path(ground: &Ground, lang: &str) -> String {
    format!("{}data/", ground.library.config().language_root(lang))
}

/// Whether there is one: an entry of a collection that anybody may read, and a home page in the language.
pub(super) fn is_there(ground: &Ground, lang: &str) -> bool {
    let mut pages = ground.library.all_pages();
    ground.library.home(lang).is_some()
        && pages.any(|(_, entry)| entry.collection.is_some() && entry.is_public())
}

/// `data`: `{licence, files, collections, tables, dataset}`.
pub(super) fn view(ground: &Ground, sets: &Sets, lang: &str) -> Json {
    let library = &ground.library;
    let label = |schema: &Schema| collections::view(ground, schema, lang)["label"].clone();
    let schema = |name: &str| library.schema(name);
    let files: Vec<Json> = sets
        .files
        .iter()
        .map(|file| {
            let of = file.collection.as_deref();
            let counted = sets.collections.iter().find(|it| Some(it.name.as_str()) == of);
            json!({
                "name": file.path.rsplit('/').next(),
                "url": ground.permalink(&format!("/{}", file.path)),
                "format": file.format,
                "bytes": file.bytes.len(),
                "collection": of.and_then(schema).map(label),
                "entries": counted.map(|it| it.entries),
                "rows": counted.map(|it| it.rows),
            })
        })
        .collect();
    let collections: Vec<Json> = sets
        .collections
        .iter()
        .filter_map(|it| Some((it, schema(&it.name)?)))
        .map(|(it, schema)| {
            let columns = columns(ground, schema, &it.columns, lang);
            json!({"name": it.name, "label": label(schema), "columns": columns})
        })
        .collect();
    let tables: Vec<Json> = sets
        .tables
        .iter()
        .filter_map(|it| Some((it, schema(&it.collection)?)))
        .map(|(it, schema)| {
            json!({"name": it.name, "columns": columns(ground, schema, &it.columns, lang)})
        })
        .collect();
    let licence = library.config().data.licence.as_ref();
    json!({
        "licence": licence.map(|it| json!({"name": it.name, "url": it.url})),
        "files": files,
        "collections": collections,
        "tables": tables,
        "dataset": dataset(ground, sets, lang),
    })
}

fn columns(ground: &Ground, schema: &Schema, columns: &[Column], lang: &str) -> Vec<Json> {
    let view = |column: &Column| {
        let words = column_words(ground, schema, column, lang);
        json!({
            "name": column.name,
            "type": column.kind.as_str(),
            "vocabulary": column.vocabulary,
            "label": words.label,
            "description": words.description,
        })
    };
    columns.iter().map(view).collect()
}

/// The same for search engines: <https://schema.org/Dataset>.
fn dataset(ground: &Ground, sets: &Sets, lang: &str) -> Json {
    let config = ground.library.config();
    let downloads: Vec<Json> = sets
        .files
        .iter()
        .filter(|file| file.format != "datapackage")
        .map(|file| {
            json!({
                "@type": "DataDownload",
                "name": file.path.rsplit('/').next(),
                "encodingFormat": file.media_type(),
                "contentSize": file.bytes.len().to_string(),
                "contentUrl": ground.canonical(&format!("/{}", file.path)),
            })
        })
        .collect();
    let mut dataset = json!({
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": config.title(lang),
        "description": config.description(lang),
        "url": ground.canonical(&path(ground, lang)),
        "inLanguage": config.languages().collect::<Vec<_>>(),
        "isAccessibleForFree": true,
        "creator": {"@type": "Organization", "name": config.title(lang), "url": ground.canonical("/")},
        "distribution": downloads,
    });
    if let Some(licence) = &config.data.licence {
        dataset["license"] = json!(licence.url);
    }
    dataset
}
