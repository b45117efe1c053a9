//! How entries travel from place to place: what `[travel]` of a schema names, as templates see it.
//!
//! A flow is one record of one public entry. It runs from places to places, and only where its kind says so does it
//! count as taken up.

use std::collections::{BTreeSet, HashMap};

use serde_json::{Value as Json, json};
use tera::Value;

use crate::library::{Entry, Record, Value as FieldValue};
use crate::schema::{Schema, Term, Travel};

use super::ground::direction_of;
use super::{Ground, fields};

/// The flows of one collection for readers of one language.
#[derive(Clone, Default)]
pub(super) struct Flows {
    all: Vec<Value>,
    /// The id of a place to the flows that begin or end there.
    by_place: HashMap<String, Vec<usize>>,
}

impl Flows {
    /// Those of a place, else all.
    pub(super) fn of(&self, place: Option<&str>) -> Vec<Value> {
        match place {
            None => self.all.clone(),
            Some(place) => {
                let found = self.by_place.get(place).into_iter().flatten();
                found.map(|index| self.all[*index].clone()).collect()
            }
        }
    }
}

/// The places that records of an entry name, beside its own: they have a page too.
pub(super) fn named<'a>(entry: &'a Entry, travel: &'a Travel) -> impl Iterator<Item = &'a str> {
    records(entry, travel).flat_map(|(_, record)| terms(record.get(&travel.places)))
}

/// Every flow of a collection: by the order of the kinds in their vocabulary, the newest first, then by entry.
pub(super) fn flows(ground: &Ground, schema: &Schema, lang: &str) -> Flows {
    let Some(travel) = &schema.travel else { return Flows::default() };
    let mut found: Vec<Flow<'_>> = ground
        .collection(&schema.name, lang)
        .into_iter()
        .flat_map(|index| {
            let entry = ground.library.entry(index);
            records(entry, travel).filter_map(move |(number, record)| {
                Some(Flow { entry, number, record, kind: kind(ground, record)? })
            })
        })
        .collect();
    found.sort_by(|a, b| a.order().cmp(&b.order()));
    let mut flows = Flows::default();
    for flow in found {
        let (view, places) = flow.view(ground, schema, travel, lang);
        for place in places {
            flows.by_place.entry(place.to_owned()).or_default().push(flows.all.len());
        }
        flows.all.push(Value::from_serializable(&view));
    }
    flows
}

struct Flow<'a> {
    entry: &'a Entry,
    /// Of the record in its list, from 0.
    number: usize,
    record: &'a Record,
    kind: (usize, &'a Term),
}

impl<'a> Flow<'a> {
    fn order(&self) -> impl Ord + use<'a> {
        (self.kind.0, std::cmp::Reverse(year(self.record)), self.entry.id.as_str(), self.number)
    }

    /// The record that a translation's stands for. `None` in an original.
    fn original<'g>(&self, ground: &'g Ground, travel: &'g Travel) -> Option<&'g Record> {
        let of = &self.entry.translation.as_ref()?.of;
        let original = ground.library.entry(ground.library.by_id(&self.entry.id, of)?);
        records(original, travel).find(|(n, _)| *n == self.number).map(|(_, record)| record)
    }

    /// `{entry, kind, from, to, mutual, taken_up, year, what, number}`, and the places at both ends.
    fn view(
        &self,
        ground: &Ground,
        schema: &Schema,
        travel: &Travel,
        lang: &str,
    ) -> (Json, BTreeSet<&'a str>) {
        let own: Vec<&str> = terms(self.entry.fields.get(&travel.places)).collect();
        let named: Vec<&str> = terms(self.record.get(&travel.places)).collect();
        let term = self.kind.1;
        let flow = term.attributes.get(Travel::FLOW).and_then(Json::as_str).unwrap_or("with");
        let (from, to) = if flow == "from" { (&named, &own) } else { (&own, &named) };
        let draw = |ids: &[&str]| -> Vec<Json> {
            ids.iter().filter_map(|id| place(ground, schema, travel, id, lang)).collect()
        };
        // The text of a record is shown to who reads its language; elsewhere only what has labels is.
        let what = self.record.get("what").filter(|_| self.entry.lang == lang);
        let untranslated = self.original(ground, travel).and_then(|record| record.get("what"));
        let what = what.filter(|what| Some(*what) != untranslated).and_then(FieldValue::as_str);
        let view = json!({
            "entry": {
                "id": self.entry.id,
                "title": self.entry.title,
                "permalink": ground.permalink(&self.entry.path),
                "lang": self.entry.lang,
                "dir": direction_of(&self.entry.lang),
                "partial": self.entry.is_partial(),
            },
            "kind": fields::term_view(ground, term, lang),
            "from": draw(from),
            "to": draw(to),
            "mutual": flow == "with",
            "taken_up": term.attributes.get("taken_up").and_then(Json::as_bool).unwrap_or(false),
            "year": year(self.record),
            "what": what.map(crate::markdown::plain),
            "number": self.number + 1,
        });
        (view, own.into_iter().chain(named).collect())
    }
}

/// `{id, label, …attributes, url}`
fn place(ground: &Ground, schema: &Schema, travel: &Travel, id: &str, lang: &str) -> Option<Json> {
    let vocabulary = schema.fields.get(&travel.places)?.facet_vocabulary()?;
    let term = ground.library.vocabulary(vocabulary)?.get(id)?;
    let mut view = fields::term_view(ground, term, lang);
    let url = ground.facet_url(&schema.name, &travel.places, id, lang);
    view.insert("url".to_owned(), json!(url));
    Some(Json::Object(view))
}

fn records<'a>(entry: &'a Entry, travel: &'a Travel) -> impl Iterator<Item = (usize, &'a Record)> {
    let items = entry.fields.get(&travel.records).map(FieldValue::items).unwrap_or_default();
    items.iter().enumerate().filter_map(|(n, item)| Some((n, item.value.as_record()?)))
}

/// The record's kind, and its place in the vocabulary.
fn kind<'a>(ground: &'a Ground, record: &Record) -> Option<(usize, &'a Term)> {
    let FieldValue::Term(kind) = record.get(Travel::KIND)? else { return None };
    let terms = &ground.library.vocabulary(&kind.vocabulary)?.terms;
    terms.iter().enumerate().find(|(_, term)| term.id == kind.id)
}

fn year(record: &Record) -> Option<String> {
    match record.get("year")? {
        FieldValue::DateOrYear(date) => Some(date.to_string()),
        _ => None,
    }
}

fn terms(value: Option<&FieldValue>) -> impl Iterator<Item = &str> {
    let terms = value.map(FieldValue::terms).unwrap_or_default();
    terms.into_iter().map(|term| term.id.as_str())
}
