//! Which entries of a collection are worth reading after one of them, and why: those that one names the other, then those
//! that have the rarest terms in common.

use std::collections::{BTreeMap, HashMap};

use crate::library::{Entry, EntryIndex, TermRef};
use crate::schema::{Facet, FieldType, Schema};

use super::Ground;

/// Most entries that are named after one.
const NAMED: usize = 4;
/// Most terms that are given as the reason.
const REASONS: usize = 2;
/// Most entries that are looked at for one, the rarest terms first: a large catalogue must not cost its square.
const LOOKED_AT: usize = 2_000;

/// One that is worth reading next.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Related {
    /// Which.
    pub(super) entry: EntryIndex,
    /// Whether one of the two names the other in a field.
    pub(super) linked: bool,
    /// What both have, the rarest first: the field and the term's id.
    pub(super) terms: Vec<(String, String)>,
}

/// For each entry of a collection in one language, the public entries that its readers find there too.
pub(super) fn of(
    ground: &Ground,
    schema: &Schema,
    lang: &str,
) -> HashMap<EntryIndex, Vec<Related>> {
    let fields: Vec<&str> =
        schema.fields.iter().filter(|(_, f)| tells(f)).map(|(n, _)| n).collect();
    if fields.is_empty() {
        return HashMap::new();
    }
    let public = ground.collection(&schema.name, lang);
    let mut having: HashMap<Term<'_>, Vec<EntryIndex>> = HashMap::new();
    for index in &public {
        for term in terms(ground.library.entry(*index), &fields) {
            having.entry(term).or_default().push(*index);
        }
    }
    let mine = ground.library.all_pages();
    let mine = mine.filter(|(_, entry)| is_of(entry, schema, lang));
    let search = Search { ground, schema, fields: &fields, having: &having, count: public.len() };
    mine.map(|(index, entry)| (index, search.of(index, entry))).collect()
}

/// A field's name and a term's id.
type Term<'a> = (&'a str, &'a str);

struct Search<'a> {
    ground: &'a Ground,
    schema: &'a Schema,
    fields: &'a [&'a str],
    having: &'a HashMap<Term<'a>, Vec<EntryIndex>>,
    /// Entries in all.
    count: usize,
}

impl Search<'_> {
    fn of(&self, index: EntryIndex, entry: &Entry) -> Vec<Related> {
        let mut own: Vec<(f64, Term<'_>)> =
            terms(entry, self.fields).map(|term| (self.weight(term), term)).collect();
        own.sort_by(|(a, x), (b, y)| b.total_cmp(a).then(x.cmp(y)));
        let mut shared: BTreeMap<EntryIndex, (f64, Vec<Term<'_>>)> = BTreeMap::new();
        let mut left = LOOKED_AT;
        for (weight, term) in own {
            let found = self.having.get(&term).map(Vec::as_slice).unwrap_or_default();
            for other in found.iter().take(left) {
                let (sum, terms) = shared.entry(*other).or_default();
                *sum += weight;
                terms.push(term);
            }
            left = left.saturating_sub(found.len());
        }
        let links = self.links(index);
        for other in &links {
            shared.entry(*other).or_default();
        }
        let mut found: Vec<(bool, f64, EntryIndex, Vec<Term<'_>>)> = shared
            .into_iter()
            .filter(|(other, _)| self.ground.library.entry(*other).id != entry.id)
            .map(|(other, (sum, terms))| (links.contains(&other), sum, other, terms))
            .filter(|(linked, sum, ..)| *linked || *sum > 0.0)
            .collect();
        let id = |index: &EntryIndex| &self.ground.library.entry(*index).id;
        found.sort_by(|a, b| {
            b.0.cmp(&a.0).then(b.1.total_cmp(&a.1)).then_with(|| id(&a.2).cmp(id(&b.2)))
        });
        found.truncate(NAMED);
        let named = found.into_iter().map(|(linked, _, entry, terms)| Related {
            entry,
            linked,
            terms: self.reasons(&terms),
        });
        named.collect()
    }

    /// How much it says that two share a term: nothing where all have it. What is derived says half.
    fn weight(&self, term: Term<'_>) -> f64 {
        let having = self.having.get(&term).map_or(1, Vec::len).max(1);
        let weight = (self.count.max(1) as f64 / having as f64).ln().max(0.0);
        if self.derived(term.0) { weight / 2.0 } else { weight }
    }

    fn derived(&self, field: &str) -> bool {
        self.schema.fields.get(field).is_some_and(|field| field.derived.is_some())
    }

    /// The rarest; of what is derived from a field only where that field gives none.
    fn reasons(&self, terms: &[Term<'_>]) -> Vec<(String, String)> {
        let from = |field: &str| self.schema.fields.get(field)?.derived.as_ref();
        let said = |field: &str| terms.iter().any(|(other, _)| *other == field);
        let terms =
            terms.iter().filter(|(field, _)| !from(field).is_some_and(|it| said(&it.field)));
        terms.take(REASONS).map(|(field, id)| ((*field).to_owned(), (*id).to_owned())).collect()
    }

    /// Public entries of the collection that name it, or that it names, as readers of its language find them.
    fn links(&self, index: EntryIndex) -> Vec<EntryIndex> {
        let library = &self.ground.library;
        let entry = library.entry(index);
        let to = entry.fields.iter().flat_map(|(_, value)| value.linked());
        let from = library.backlinks(index).iter().map(|link| library.entry(link.from).id.as_str());
        let ids = to.chain(from);
        let found = ids.filter_map(|id| library.by_id_or_fallback(id, &entry.lang));
        let mut found: Vec<EntryIndex> = found
            .filter(|index| {
                let other = library.entry(*index);
                other.is_public() && other.collection == entry.collection
            })
            .collect();
        found.sort();
        found.dedup();
        found
    }
}

/// Lists of terms by which readers find entries say what an entry is about and where; a single term, such as how good the
/// evidence is, does not.
fn tells(field: &crate::schema::Field) -> bool {
    field.facet == Some(Facet::Own) && matches!(field.kind, FieldType::List { .. })
}

fn is_of(entry: &Entry, schema: &Schema, lang: &str) -> bool {
    entry.lang == lang && entry.collection.as_deref() == Some(&schema.name)
}

fn terms<'a>(entry: &'a Entry, fields: &'a [&'a str]) -> impl Iterator<Item = Term<'a>> {
    let of = |name: &&'a str| {
        let terms: Vec<&TermRef> = entry.fields.get(name).map(|it| it.terms()).unwrap_or_default();
        let name = *name;
        terms.into_iter().map(move |term| (name, term.id.as_str()))
    };
    fields.iter().flat_map(of)
}
