//! `baraza new COLLECTION "Title"`: an entry that passes `check`, to be filled in.

use std::fs::OpenOptions;
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use anyhow::Context;
use jiff::civil::Date;

use super::Usage;
use crate::cli::NewArgs;
use crate::config::Config;
use crate::diagnostic::Diagnostics;
use crate::library::{Entry, Library};
use crate::load::{is_slug, slug_of};
use crate::pipeline;
use crate::report::{self, Format};
use crate::schema::{Field, FieldType, Fields, Schema, Schemas};
use crate::words::{Lang, Words};

/// Writes the file and says what to do next. Never overwrites one.
pub fn run(root: &Path, args: &NewArgs, speaking: Lang) -> anyhow::Result<ExitCode> {
    let mut diagnostics = Diagnostics::default();
    let library = pipeline::library(root, true, &mut diagnostics)?;
    let Some(schema) = library.schema(&args.collection) else {
        if diagnostics.has_errors() {
            report::print(&diagnostics, Format::Human, speaking)?;
        }
        return Err(
            super::schema::no_collection(&args.collection, library.schemas(), speaking).into()
        );
    };
    let config = library.config();
    let lang = args.lang.as_deref().unwrap_or(&config.default_language);
    super::known_language(config, lang, speaking)?;
    let original = original(&library, schema, args, lang);
    let slug = slug(args, original, speaking)?;
    let today = jiff::ZonedDateTime::now().date();
    let text = match original {
        Some(original) => translation(schema, original, &args.title, lang, today, speaking),
        None => Writer { schemas: library.schemas(), today, config, lang, speaking }
            .entry(schema, &args.title),
    };

    let suffix = if lang == config.default_language { String::new() } else { format!(".{lang}") };
    let shown = match original.map(|original| original.file.as_str()) {
        // Beside its original, in a folder of its own if that has one.
        Some(file) if file.ends_with("/index.md") => {
            format!("content/{}{suffix}.md", file.trim_end_matches(".md"))
        }
        _ => format!("content/{}/{slug}{suffix}.md", schema.section),
    };
    let path = root.join(&shown);
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)
            .with_context(|| format!("making `{}`", folder.display()))?;
    }
    let mut file = match OpenOptions::new().write(true).create_new(true).open(&path) {
        Ok(file) => file,
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
            let words = Words::new("is-there-already", [("file", shown.into())]);
            return Err(Usage(words.say(speaking)).into());
        }
        Err(error) => return Err(error).with_context(|| format!("writing `{shown}`")),
    };
    file.write_all(text.as_bytes()).with_context(|| format!("writing `{shown}`"))?;
    report::say(&format!("{shown}\n"))?;
    report::remark(&format!("{}\n", Words::plain("fill-it-in").say(speaking)));
    Ok(ExitCode::SUCCESS)
}

/// The entry of another language that this is a translation of: by slug, or by title.
fn original<'l>(
    library: &'l Library,
    schema: &Schema,
    args: &NewArgs,
    lang: &str,
) -> Option<&'l Entry> {
    args.lang.as_ref()?;
    let slug = args.slug.clone().unwrap_or_else(|| slug_of(&args.title));
    let others = library.all_pages().map(|(_, entry)| entry).filter(|entry| {
        entry.lang != lang
            && entry.collection.as_deref() == Some(schema.name.as_str())
            && entry.translation.is_none()
    });
    let mut others = others.collect::<Vec<_>>().into_iter();
    others.find(|entry| stem(entry) == slug || entry.title == args.title)
}

/// The name of an entry's file or folder.
fn stem(entry: &Entry) -> &str {
    entry.id.rsplit('/').next().unwrap_or(&entry.id)
}

fn slug(args: &NewArgs, original: Option<&Entry>, speaking: Lang) -> Result<String, Usage> {
    if let Some(original) = original {
        let name = original.file.rsplit('/').next().unwrap_or(&original.file);
        return Ok(name.split('.').next().unwrap_or(name).to_owned());
    }
    match &args.slug {
        Some(slug) if is_slug(slug) => Ok(slug.clone()),
        Some(slug) => {
            Err(Usage(Words::new("invalid-slug", [("found", slug.into())]).say(speaking)))
        }
        None if slug_of(&args.title).is_empty() => {
            Err(Usage(Words::plain("no-name-from-title").say(speaking)))
        }
        None => Ok(slug_of(&args.title)),
    }
}

fn translation(
    schema: &Schema,
    original: &Entry,
    title: &str,
    lang: &str,
    today: Date,
    speaking: Lang,
) -> String {
    let date = original.updated.or(original.date).map_or(today, |moment| moment.date());
    let mut text = String::from("+++\n");
    for name in &schema.translated {
        let value =
            match (name.as_str(), original.fields.get(name).and_then(|value| value.as_str())) {
                ("title", _) => title.to_owned(),
                // The original's words are the clearest hint at what to write.
                (_, Some(words)) => words.to_owned(),
                (_, None) => Words::plain("new-translate-me").say(speaking),
            };
        text.push_str(&format!("{name} = {}\n", quoted(&value)));
    }
    text.push_str("draft = true\n");
    let of = &original.lang;
    text.push_str(&format!(
        "translation = {{ of = \"{of}\", original_date = {date}, status = \"draft\" }}\n"
    ));
    text.push_str(&format!("# {}\n+++\n", Words::plain("new-records").say(speaking)));
    // With the headings that this language asks for; the rest is the original's text to write over.
    let mut headings =
        schema.body.as_ref().and_then(|body| body.headings.get(lang)).into_iter().flatten();
    for line in original.body().lines() {
        let heading = line.starts_with("## ").then(|| headings.next()).flatten();
        match heading {
            Some(heading) => text.push_str(&format!("## {heading}\n")),
            None => {
                text.push_str(line);
                text.push('\n');
            }
        }
    }
    text
}

struct Writer<'a> {
    schemas: &'a Schemas,
    today: Date,
    config: &'a Config,
    lang: &'a str,
    speaking: Lang,
}

impl Writer<'_> {
    fn entry(&self, schema: &Schema, title: &str) -> String {
        let (mut plain, mut tables) = (String::new(), String::new());
        let mut others: Vec<&str> = Vec::new();
        plain.push_str(&format!("title = {}\n", quoted(title)));
        plain.push_str("draft = true\n");
        for (name, field) in schema.fields.iter().filter(|(name, _)| *name != "title") {
            if !self.is_wanted(name, field, schema) {
                others.push(name);
                continue;
            }
            let about = field
                .description(self.lang, "en")
                .map(|text| format!("# {text}\n"))
                .unwrap_or_default();
            match &field.kind {
                FieldType::List { items, .. } if matches!(**items, FieldType::Record { .. }) => {
                    let FieldType::Record { fields } = &**items else { continue };
                    tables.push_str(&format!("\n{about}[[{name}]]\n{}", self.record(fields)));
                }
                FieldType::Record { fields } => {
                    tables.push_str(&format!("\n{about}[{name}]\n{}", self.record(fields)));
                }
                kind => {
                    plain.push_str(&format!("{about}{name} = {}\n", self.value(name, kind, field)))
                }
            }
        }
        if !others.is_empty() {
            let known = Words::new("new-where-known", [("fields", others.join(", ").into())]);
            plain.push_str(&comment(&known.say(self.speaking)));
            let file = format!("content/schemas/{}.toml", schema.name);
            let about = Words::new("new-schema-says", [("file", file.into())]);
            plain.push_str(&comment(&about.say(self.speaking)));
        }
        format!("+++\n{plain}{tables}+++\n{}", self.body(schema))
    }

    /// What must be there, and of two that stand for each other the first.
    fn is_wanted(&self, name: &str, field: &Field, schema: &Schema) -> bool {
        let stands_for = |other: &str| {
            let order = |name: &str| schema.fields.names().position(|field| field == name);
            schema.fields.get(other).is_none_or(|_| order(name) <= order(other))
        };
        field.required || field.required_unless.as_deref().is_some_and(stands_for)
    }

    fn record(&self, fields: &Fields) -> String {
        let wanted = fields.iter().filter(|(_, field)| field.required);
        wanted
            .map(|(name, field)| format!("{name} = {}\n", self.value(name, &field.kind, field)))
            .collect()
    }

    fn value(&self, name: &str, kind: &FieldType, field: &Field) -> String {
        match kind {
            FieldType::Text { max, .. } => {
                let hint = field.description(self.lang, "en").map(str::to_owned);
                let hint = hint.unwrap_or_else(|| self.write_me());
                let hint = match max {
                    Some(max) => hint.chars().take(*max).collect(),
                    None => hint,
                };
                quoted(&hint)
            }
            FieldType::Slug if name == "id" => quoted("s1"),
            FieldType::Slug => quoted("name"),
            FieldType::Date => self.today.to_string(),
            FieldType::DateOrYear => self.today.year().to_string(),
            FieldType::Integer { min, .. } => min.unwrap_or(0).to_string(),
            FieldType::Number => "0".to_owned(),
            FieldType::Boolean => "true".to_owned(),
            FieldType::Url => quoted("https://example.org/replace-me"),
            FieldType::File => quoted("replace-me.jpg"),
            FieldType::Enum { values } => quoted(values.first().map_or("", String::as_str)),
            FieldType::Term { vocabulary } => {
                let terms = self.schemas.vocabularies.get(vocabulary).map(|v| v.terms.as_slice());
                let first = terms.unwrap_or_default().first();
                let lang = (self.lang, self.config.default_language.as_str());
                let label = first.map_or("", |term| term.label(lang.0, lang.1));
                let id = first.map_or("", |term| term.id.as_str());
                // A term is a choice to be made; its label says what the first one means.
                let file = format!("content/vocabularies/{vocabulary}.toml");
                let about =
                    Words::new("new-others-in", [("label", label.into()), ("file", file.into())]);
                format!("{} # {}", quoted(id), about.say(self.speaking))
            }
            FieldType::Entry { .. } => quoted("replace/me"),
            FieldType::Key { .. } => quoted("s1"),
            FieldType::List { items, .. } => {
                let item = self.value(name, items, field);
                match item.split_once(" # ") {
                    Some((value, comment)) => format!("[{value}] # {comment}"),
                    None => format!("[{item}]"),
                }
            }
            FieldType::Record { fields } => {
                let parts =
                    fields.iter().filter(|(_, field)| field.required).map(|(name, field)| {
                        let value = self.value(name, &field.kind, field);
                        let value = value
                            .split_once(" # ")
                            .map_or(value.as_str(), |(value, _)| value)
                            .to_owned();
                        format!("{name} = {value}")
                    });
                format!("{{ {} }}", parts.collect::<Vec<_>>().join(", "))
            }
        }
    }

    fn write_me(&self) -> String {
        Words::plain("new-write-me").say(self.speaking)
    }

    fn body(&self, schema: &Schema) -> String {
        let headings = schema.body.as_ref().and_then(|body| body.headings.get(self.lang));
        let headings = headings.map(Vec::as_slice).unwrap_or_default();
        // The record that `value` writes: a claim shows how it is cited.
        let cited = if schema.notes_list().is_some() { "[^s1]" } else { "" };
        let mut text = String::new();
        for heading in headings {
            text.push_str(&format!("\n## {heading}\n\n{}{cited}\n", self.write_me()));
        }
        text
    }
}

/// Text as comments of at most a hundred characters a line.
fn comment(text: &str) -> String {
    let mut lines = vec![String::from("#")];
    for word in text.split(' ') {
        if lines.last().is_some_and(|line| line.len() + 1 + word.len() > 100) {
            lines.push(String::from("#"));
        }
        if let Some(line) = lines.last_mut() {
            line.push(' ');
            line.push_str(word);
        }
    }
    lines.iter().map(|line| format!("{line}\n")).collect()
}

/// A TOML text.
fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}
