//! `data/datapackage.json`: what the files hold, as programs read it (<https://datapackage.org>).

use serde_json::{Value as Json, json};

use crate::render::{Ground, column_words};

use super::{Collection, File, Sets};

/// The file's bytes. It says nothing of when it was made: the same content makes the same bytes.
pub(super) fn json(ground: &Ground, sets: &Sets) -> Vec<u8> {
    let config = ground.library.config();
    let lang = &config.default_language;
    let resources: Vec<Json> = sets.files.iter().map(|it| resource(ground, sets, it)).collect();
    let mut document = json!({
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "catalogue",
        "title": config.title(lang),
        "description": config.description(lang),
        "homepage": ground.canonical("/"),
        "resources": resources,
    });
    if let Some(licence) = &config.data.licence {
        document["licenses"] = json!([{"title": licence.name, "path": licence.url}]);
    }
    let mut bytes = serde_json::to_vec_pretty(&document).expect("a JSON value is JSON");
    bytes.push(b'\n');
    bytes
}

fn resource(ground: &Ground, sets: &Sets, file: &File) -> Json {
    let name = file.path.rsplit('/').next().unwrap_or(&file.path);
    let mut resource = json!({
        "name": name.replace('.', "-"),
        "path": name,
        "format": file.format,
        "bytes": file.bytes.len(),
    });
    resource["mediatype"] = json!(file.media_type());
    let of = |collection: &&Collection| file.collection.as_deref() == Some(&collection.name);
    if file.format == "csv"
        && let Some(collection) = sets.collections.iter().find(of)
        && let Some(schema) = ground.library.schema(&collection.name)
    {
        let lang = &ground.library.config().default_language;
        let fields: Vec<Json> = collection
            .columns
            .iter()
            .map(|column| {
                let words = column_words(ground, schema, column, lang);
                let mut field = json!({"name": column.name, "type": column.kind.as_str()});
                if let Some(label) = words.label {
                    field["title"] = json!(label);
                }
                if let Some(description) = words.description {
                    field["description"] = json!(description);
                }
                field
            })
            .collect();
        resource["entries"] = json!(collection.entries);
        resource["rows"] = json!(collection.rows);
        resource["type"] = json!("table");
        resource["encoding"] = json!("utf-8");
        resource["schema"] = json!({"fields": fields, "primaryKey": ["id", "language"]});
    }
    resource
}
