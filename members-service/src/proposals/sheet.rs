//! A collection's JSON Schema as a form reads it: what is asked, in which order, under which words.
//!
//! The build writes one for each language. No field is known by name here: what begins with `x-` says what a form needs.

use std::collections::BTreeMap;

use serde_json::Value;

/// A schema, its words in one language, ready to judge.
#[derive(Debug)]
pub struct Sheet {
    schema: Value,
    pub(super) validator: jsonschema::Validator,
}

/// Fields that are shown together.
#[derive(Debug)]
pub(super) struct Group<'a> {
    /// Empty where the schema makes no groups.
    pub(super) title: &'a str,
    pub(super) fields: Vec<(&'a str, &'a Value)>,
}

/// What a schema knows only by its name, and the service by the catalogue: the entries of each collection, by id, with
/// their titles.
pub type Entries = BTreeMap<String, Vec<(String, String)>>;

impl Sheet {
    /// Of a schema as the build wrote it. The error is what is wrong with it.
    pub fn of(schema: Value) -> Result<Sheet, String> {
        // An address as browsers read it: the build takes those too that RFC 3986 would have encoded.
        let options = jsonschema::options()
            .should_validate_formats(true)
            .with_format("uri", |address: &str| url::Url::parse(address).is_ok());
        let validator = options.build(&schema).map_err(|error| error.to_string())?;
        Ok(Sheet { schema, validator })
    }

    /// What a form shows, in order: what may be proposed of the schema's groups, or of its fields where it has none.
    pub(super) fn groups(&self) -> Vec<Group<'_>> {
        let fields = |list, derived_too| self.listed(list, derived_too);
        let groups = self.schema["x-groups"].as_array();
        let Some(groups) = groups.filter(|groups| !groups.is_empty()) else {
            return vec![Group { title: "", fields: fields(&self.schema["x-fields"], false) }];
        };
        groups
            .iter()
            .map(|group| Group {
                title: group["title"].as_str().unwrap_or_default(),
                fields: fields(&group["fields"], true),
            })
            .filter(|group| !group.fields.is_empty())
            .collect()
    }

    /// Of the fields that a list names, those that may be proposed.
    fn listed<'a>(&'a self, list: &'a Value, derived_too: bool) -> Vec<(&'a str, &'a Value)> {
        let names = list.as_array().into_iter().flatten().filter_map(Value::as_str);
        let known = names.filter_map(|name| Some((name, self.property(name)?)));
        known
            .filter(|(_, schema)| schema["x-closed"] != true && schema["x-type"] != "file")
            .filter(|(_, schema)| derived_too || schema["x-derived"].is_null())
            .collect()
    }

    /// The fields that a form asks for.
    pub(super) fn asked(&self) -> Vec<(&str, &Value)> {
        self.groups().into_iter().flat_map(|group| group.fields).collect()
    }

    pub(super) fn property(&self, name: &str) -> Option<&Value> {
        self.schema["properties"].get(name)
    }

    pub(super) fn is_required(&self, name: &str) -> bool {
        requires(&self.schema, name)
    }

    /// What a field is called.
    pub fn label<'a>(&'a self, name: &'a str) -> &'a str {
        self.property(name).map_or(name, |schema| label_of(schema, name))
    }

    /// What the collection is called.
    pub fn title(&self) -> &str {
        self.schema["title"].as_str().unwrap_or_default()
    }

    /// The text that an entry's body begins with: the collection's headings in this language.
    pub fn body(&self, language: &str) -> String {
        let headings = self.schema["x-body"]["headings"][language].as_array();
        let headings = headings.into_iter().flatten().filter_map(Value::as_str);
        headings
            .map(|heading| format!("## {heading}\n\n\n\n"))
            .collect::<String>()
            .trim()
            .to_owned()
    }

    /// How many words a body has at least and at most, where the schema says so.
    pub fn body_words(&self) -> (Option<u64>, Option<u64>) {
        let body = &self.schema["x-body"];
        (body["min_words"].as_u64(), body["max_words"].as_u64())
    }
}

/// Whether a record's schema wants this field whatever the others say.
pub(super) fn requires(schema: &Value, name: &str) -> bool {
    schema["required"].as_array().is_some_and(|all| all.iter().any(|one| one == name))
}

/// The fields of a record, in order.
pub(super) fn fields_of(record: &Value) -> Vec<(&str, &Value)> {
    let names = record["x-fields"].as_array().into_iter().flatten().filter_map(Value::as_str);
    names.filter_map(|name| Some((name, record["properties"].get(name)?))).collect()
}

/// `list`, `record`, `text` … as schemas write it.
pub(super) fn kind_of(schema: &Value) -> &str {
    schema["x-type"].as_str().unwrap_or("text")
}

/// The label of a field, else what it is called.
pub(super) fn label_of<'a>(schema: &'a Value, name: &'a str) -> &'a str {
    schema["title"].as_str().unwrap_or(name)
}

/// The label of a term or a word among a field's own choices.
pub(super) fn choice_label<'a>(schema: &'a Value, id: &'a str) -> &'a str {
    let choices = schema["oneOf"].as_array().into_iter().flatten();
    let found =
        choices.filter(|choice| choice["const"] == id).find_map(|choice| choice["title"].as_str());
    found.unwrap_or(id)
}

/// The choices of a term or of an enumeration: what is stored, what is read, what it means.
pub(super) fn choices_of(schema: &Value) -> Vec<(&str, &str, &str)> {
    if let Some(words) = schema["enum"].as_array() {
        return words.iter().filter_map(Value::as_str).map(|word| (word, word, "")).collect();
    }
    let choices = schema["oneOf"].as_array().into_iter().flatten();
    choices
        .filter_map(|choice| {
            let id = choice["const"].as_str()?;
            let means = choice["description"].as_str().unwrap_or_default();
            Some((id, choice["title"].as_str().unwrap_or(id), means))
        })
        .collect()
}

/// Up to so many choices are seen at once; of more, some are offered while one types.
pub(super) const SEEN_AT_ONCE: usize = 40;

/// Whether a value is typed by its label, of too many to show them all.
pub(super) fn is_offered(schema: &Value) -> bool {
    match kind_of(schema) {
        "entry" => true,
        "term" | "enum" => choices_of(schema).len() > SEEN_AT_ONCE,
        _ => false,
    }
}

/// What is stored and what is read of all that a value may be.
pub(super) fn offered<'a>(schema: &'a Value, entries: &'a Entries) -> Vec<(&'a str, &'a str)> {
    if kind_of(schema) != "entry" {
        return choices_of(schema).into_iter().map(|(id, label, _)| (id, label)).collect();
    }
    let collection = schema["x-collection"].as_str().unwrap_or_default();
    let entries = entries.get(collection).into_iter().flatten();
    entries.map(|(id, title)| (id.as_str(), title.as_str())).collect()
}
