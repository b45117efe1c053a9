//! One proposal as the files that it changes. Reads the library, writes nothing.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde_json::{Map, Value as Json, json};

use super::document::{Kind, Proposal};
use super::front::{self, Page};
use crate::emit::manifest;
use crate::library::{Entry, Library};
use crate::load::{is_slug, slug_of};
use crate::schema::{FieldType, Fields, Schema};

/// What a proposal comes to.
#[derive(Debug, Default)]
pub struct Change {
    /// Files from the root of the site with their new text.
    pub files: BTreeMap<String, String>,
    /// Those among them that are not there yet.
    pub new: Vec<String>,
    /// It was made from an older version of the page than the one that is there now.
    pub is_outdated: bool,
    /// What an editor has to know, a line each.
    pub remarks: Vec<String>,
}

/// Whether a page says that it took the proposal up.
pub fn is_taken_up(library: &Library, id: &str) -> bool {
    library.entries().any(|(_, entry)| entry.proposals.iter().any(|taken| taken == id))
}

/// Works a proposal out. `Err`: why it cannot be, in a line.
pub fn of(proposal: &Proposal, library: &Library, today: Date) -> Result<Change, String> {
    let schema = library
        .schema(&proposal.collection)
        .ok_or_else(|| format!("there is no collection `{}` here", proposal.collection))?;
    if !library.config().has_language(&proposal.language) {
        return Err("its language is none of this site".to_owned());
    }
    only_open(proposal, schema)?;
    let mut work =
        Work { library, schema, proposal, today, open: BTreeMap::new(), change: Change::default() };
    match &proposal.page {
        None => work.new_page()?,
        Some(id) => {
            let original = work.original(id)?;
            work.changed_page(original)?;
        }
    }
    let Work { mut change, open, .. } = work;
    change.files = open.iter().map(|(path, page)| (path.clone(), page.text())).collect();
    Ok(change)
}

/// Refuses fields that no proposal may touch: who may read a page, where it is, who stands behind it.
fn only_open(proposal: &Proposal, schema: &Schema) -> Result<(), String> {
    let named = |name: &str| super::document::plain(name);
    if let Some(name) = proposal.set.keys().find(|name| !schema.is_open(name)) {
        return Err(format!("`{}` is no field that a proposal may set", named(name)));
    }
    let replies = schema.members.replies.as_deref().filter(|_| proposal.kind == Kind::Reply);
    for name in proposal.append.keys() {
        let may = schema.is_open(name) || replies == Some(name);
        if !may || front::records_of(schema, name).is_none() {
            return Err(format!("`{}` is no list that a proposal may add to", named(name)));
        }
    }
    Ok(())
}

struct Work<'a> {
    library: &'a Library,
    schema: &'a Schema,
    proposal: &'a Proposal,
    today: Date,
    /// Files that are being changed, from the root of the site.
    open: BTreeMap<String, Page>,
    change: Change,
}

impl<'a> Work<'a> {
    fn new_page(&mut self) -> Result<(), String> {
        let proposal = self.proposal;
        let path = self.new_path();
        let mut page = Page::new();
        for (name, field) in self.schema.fields.iter() {
            if let Some(given) = proposal.set.get(name).filter(|given| !given.is_null()) {
                page.set(name, &field.kind, given)?;
            }
        }
        page.set_plain("date", front::date(self.today));
        page.add_text("proposals", &proposal.id);
        for (name, records) in &proposal.append {
            let Some(fields) = front::records_of(self.schema, name) else { continue };
            for record in records.as_array().into_iter().flatten() {
                page.append(name, fields, record)?;
            }
        }
        self.reviewed(&mut page)?;
        page.set_body(proposal.body.as_deref().unwrap_or_default());
        self.change.new.push(path.clone());
        self.open.insert(path, page);
        Ok(())
    }

    /// A name from the title that no entry has, in the collection's own folder.
    fn new_path(&mut self) -> String {
        let proposal = self.proposal;
        let title = proposal.set.get("title").and_then(Json::as_str).unwrap_or(&proposal.title);
        let mut slug = slug_of(title);
        if !is_slug(&slug) {
            slug = format!("proposal-{}", slug_of(&proposal.id));
            self.change
                .remarks
                .push("no file name can be made from its title: rename it".to_owned());
        }
        let default = &self.library.config().default_language;
        let language = &proposal.language;
        let suffix = if language == default { String::new() } else { format!(".{language}") };
        let section = &self.schema.section;
        let is_taken = |slug: &str| {
            let (file, folder) = (format!("{section}/{slug}."), format!("{section}/{slug}/"));
            let of =
                |entry: &Entry| entry.file.starts_with(&file) || entry.file.starts_with(&folder);
            self.library.entries().any(|(_, entry)| of(entry))
        };
        let numbered =
            |n: u32| format!("{}-{n}", slug.get(..70).unwrap_or(&slug).trim_end_matches('-'));
        let free = match is_taken(&slug) {
            false => slug.clone(),
            true => (2..).map(numbered).find(|slug| !is_taken(slug)).unwrap_or_default(),
        };
        format!("content/{section}/{free}{suffix}.md")
    }

    /// The entry that translations of the page translate.
    fn original(&self, id: &str) -> Result<&'a Entry, String> {
        let library = self.library;
        let default = &library.config().default_language;
        let any = library.by_id_or_fallback(id, default).ok_or_else(|| {
            format!("there is no page `{id}` here, or it has mistakes of its own")
        })?;
        let all = library.translations(any).into_iter().map(|index| library.entry(index));
        let original = all.into_iter().find(|entry| entry.translation.is_none());
        let original = original.unwrap_or_else(|| library.entry(any));
        match original.collection.as_deref() == Some(&self.schema.name) && !original.is_section() {
            true => Ok(original),
            false => Err(format!("`{id}` is no entry of `{}`", self.schema.name)),
        }
    }

    fn changed_page(&mut self, original: &'a Entry) -> Result<(), String> {
        let proposal = self.proposal;
        let language = &proposal.language;
        let written = self.in_language(original, language);
        let is_translation = language != &original.lang;
        let rewrites = !proposal.set.is_empty() || proposal.body.is_some();
        if rewrites && let (Some(sum), Some(entry)) = (&proposal.sum, written) {
            self.change.is_outdated = *sum != manifest::sum(entry.source.text.as_bytes());
        }
        let mut touches_original = !proposal.append.is_empty();
        for (name, field) in self.schema.fields.iter() {
            let Some(given) = proposal.set.get(name) else { continue };
            let is_words = front::words_of(&field.kind, given);
            let own = is_translation && (given.is_null() || is_words.is_some());
            let page = match own {
                true => self.translation(original)?,
                false => self.page(original)?,
            };
            match (given, is_words) {
                (Json::Null, _) => page.remove(name),
                (_, Some(words)) if own => page.set(name, &field.kind, &words)?,
                _ => page.set(name, &field.kind, given)?,
            }
            touches_original |= !own;
            if is_translation && !own {
                let remark = format!(
                    "`{name}` holds no words: it is set in the original, `{}`",
                    original.file
                );
                self.change.remarks.push(remark);
            }
        }
        if let Some(body) = &proposal.body {
            let page =
                if is_translation { self.translation(original)? } else { self.page(original)? };
            page.set_body(body);
            touches_original |= !is_translation;
        }
        self.append(original)?;
        if touches_original && rewrites {
            let today = front::date(self.today);
            self.page(original)?.set_plain("updated", today);
        }
        if touches_original || !is_translation {
            let mut page = match self.open.remove(&path_of(original)) {
                Some(page) => page,
                None => parse(original)?,
            };
            page.add_text("proposals", &proposal.id);
            self.reviewed(&mut page)?;
            self.open.insert(path_of(original), page);
        } else {
            self.translation(original)?.add_text("proposals", &proposal.id);
            if !proposal.reviews.is_empty() || proposal.standing.is_some() {
                let remark = "its reviews are of the translation alone: they are not written into the original";
                self.change.remarks.push(remark.to_owned());
            }
        }
        Ok(())
    }

    /// Records at the end of the original's lists. A translation that has such a list of its own gets a record for
    /// each too, for the two lists belong together by their order.
    fn append(&mut self, original: &'a Entry) -> Result<(), String> {
        let proposal = self.proposal;
        let added = renamed(self.schema, &proposal.append, self.page_if_any(original)?);
        let translations: Vec<&Entry> = self
            .library
            .translations(self.library.by_file(&original.file).ok_or("the page is gone")?)
            .into_iter()
            .map(|index| self.library.entry(index))
            .filter(|entry| entry.file != original.file)
            .collect();
        for (name, records) in &added {
            let Some(fields) = front::records_of(self.schema, name) else { continue };
            let list = records.as_array().ok_or_else(|| format!("`{name}` is no list"))?;
            for record in list {
                self.page(original)?.append(name, fields, record)?;
                for entry in &translations {
                    if !parse(entry)?.has(name) {
                        continue;
                    }
                    let is_its = entry.lang == proposal.language;
                    let kind = FieldType::Record { fields: Fields(fields.0.clone()) };
                    let words = front::words_of(&kind, record).filter(|_| is_its);
                    let page = self.page(entry)?;
                    page.append(name, fields, &words.clone().unwrap_or_else(|| json!({})))?;
                    if words.is_none() {
                        page.remark_last(
                            name,
                            "Not translated yet: the original's words are shown.",
                        );
                    }
                }
            }
        }
        if !added.is_empty() && proposal.language != original.lang {
            let remark = format!(
                "what it adds is written in `{}`: translate it in `{}`",
                proposal.language, original.file
            );
            self.change.remarks.push(remark);
        }
        Ok(())
    }

    /// Reviews and standing, if the collection has a place for them.
    fn reviewed(&mut self, page: &mut Page) -> Result<(), String> {
        let proposal = self.proposal;
        let rules = self.schema.reviewing.as_ref();
        let list = rules.and_then(|rules| rules.reviews.as_deref());
        if let Some(name) = list
            && let Some(fields) = front::records_of(self.schema, name)
        {
            for review in &proposal.reviews {
                let record = json!({ "by": review.by, "country": review.country, "date": review.date.to_string() });
                page.append(name, fields, &record)?;
            }
        }
        let standing = rules.and_then(|rules| rules.standing.as_deref());
        let field = standing.and_then(|name| Some((name, self.schema.fields.get(name)?)));
        if let (Some((name, field)), Some(given)) = (field, &proposal.standing) {
            let record =
                json!({ "state": given.state, "date": given.date.to_string(), "by": given.by });
            page.set(name, &field.kind, &record)?;
        }
        Ok(())
    }

    fn page(&mut self, entry: &Entry) -> Result<&mut Page, String> {
        let path = path_of(entry);
        let page = match self.open.remove(&path) {
            Some(page) => page,
            None => parse(entry)?,
        };
        Ok(self.open.entry(path).or_insert(page))
    }

    fn page_if_any(&mut self, entry: &Entry) -> Result<Option<&Page>, String> {
        if self.proposal.append.is_empty() {
            return Ok(None);
        }
        self.page(entry).map(|page| Some(&*page))
    }

    fn in_language(&self, original: &Entry, language: &str) -> Option<&'a Entry> {
        let index = self.library.by_id(&original.id, language)?;
        Some(self.library.entry(index))
    }

    /// The file in the proposal's language, begun if there is none.
    fn translation(&mut self, original: &'a Entry) -> Result<&mut Page, String> {
        if let Some(entry) = self.in_language(original, &self.proposal.language) {
            return self.page(entry);
        }
        let default = &self.library.config().default_language;
        let language = &self.proposal.language;
        let stem = original.file.trim_end_matches(".md");
        let stem = stem.strip_suffix(&format!(".{}", original.lang)).unwrap_or(stem);
        let suffix = if language == default { String::new() } else { format!(".{language}") };
        let path = format!("content/{stem}{suffix}.md");
        if !self.open.contains_key(&path) {
            let date =
                original.updated.or(original.date).map_or(self.today, |moment| moment.date());
            let says = format!(
                "{{ of = \"{}\", original_date = {date}, status = \"draft\" }}",
                original.lang
            );
            let mut page = Page::new();
            page.set_plain("translation", says.parse().map_err(|_| "no translation can be begun")?);
            self.change.new.push(path.clone());
            self.open.insert(path.clone(), page);
        }
        self.open.get_mut(&path).ok_or_else(|| "no translation can be begun".to_owned())
    }
}

fn path_of(entry: &Entry) -> String {
    format!("content/{}", entry.file)
}

fn parse(entry: &Entry) -> Result<Page, String> {
    Page::parse(&entry.source.text, entry.body_at.start as usize)
        .map_err(|reason| format!("`{}`: {reason}", path_of(entry)))
}

/// The added records, with ids that the page's own have not: two members may each have called a source `m1`.
fn renamed(schema: &Schema, append: &Map<String, Json>, page: Option<&Page>) -> Map<String, Json> {
    let mut append = append.clone();
    let Some(page) = page else { return append };
    for name in append.keys().cloned().collect::<Vec<_>>() {
        let Some(FieldType::List { unique: Some(key), .. }) =
            schema.fields.get(&name).map(|field| &field.kind)
        else {
            continue;
        };
        let mut taken = page.texts_of(&name, key);
        let ids = append[&name].as_array().into_iter().flatten();
        let ids: Vec<String> = ids.filter_map(|it| it[key].as_str()).map(str::to_owned).collect();
        // Two records of one proposal with one id stay as they are: the check says so.
        for id in ids.iter().filter(|id| page.texts_of(&name, key).contains(id)) {
            let stem = id.trim_end_matches(|c: char| c.is_ascii_digit());
            let number = |n: u32| format!("{stem}{n}");
            let free = |new: &String| !taken.contains(new) && !ids.contains(new);
            let Some(new) = (1..).map(number).find(free) else { continue };
            for (list, records) in append.iter_mut() {
                let fields = front::records_of(schema, list);
                for record in records.as_array_mut().into_iter().flatten() {
                    if *list == name && record[key] == **id {
                        record[key] = json!(new);
                    }
                    point_elsewhere(fields, record, &name, (id, &new));
                }
            }
            taken.push(new);
        }
    }
    append
}

/// What points at a record by its old id points at the new one: `key` fields and notes.
fn point_elsewhere(
    fields: Option<&Fields>,
    record: &mut Json,
    list: &str,
    (old, new): (&str, &str),
) {
    for (name, field) in fields.into_iter().flat_map(Fields::iter) {
        let Some(Json::String(text)) = record.get_mut(name) else { continue };
        match &field.kind {
            FieldType::Key { of } if of == list && text == old => new.clone_into(text),
            FieldType::Text { footnotes: true, .. } => {
                *text = text.replace(&format!("[^{old}]"), &format!("[^{new}]"));
            }
            _ => {}
        }
    }
}
