//! What readers may keep, to read it without a connection: for each language and collection the whole of it, and
//! the part of each term of its first facet, with the size and the sum of every file.
//!
//! A page says itself that it may be kept, by a mark that its template draws. What changes with what members say
//! stands between two other marks and is in no copy. The worker (`static/sw.js`) cuts copies by the same rule, so that
//! the sum of what a reader keeps tells whether there is something newer.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::io::Write;
use std::sync::Arc;

use flate2::{Compression, write::GzEncoder};
use rayon::prelude::*;
use serde::Serialize;
use serde_json::json;
use tera::{Tera, Value};

use super::jobs::{Job, pager_address};
use super::{Ground, RenderError, Site};
use crate::emit::manifest;
use crate::emit::tree::{Tree, file_of};
use crate::library::EntryIndex;
use crate::schema::Schema;

/// Draws the page on which readers choose what to keep. It is drawn last, since it says how much there is.
pub(super) const TEMPLATE: &str = "offline.html";
/// Opens the line that a copy shows, and says that there may be a copy.
const KEPT: &str = "<!--kept ";
/// Around what is in no copy.
const LIVE: (&str, &str) = ("<!--live-->", "<!--/live-->");

/// The address of that page, from the root of the site.
pub(super) fn path(ground: &Ground, lang: &str) -> String {
    format!("{}offline/", ground.library.config().language_root(lang))
}

/// A page as readers keep it. `None` if it is not to be kept, or its marks do not match.
fn copy(html: &str) -> Option<String> {
    if !html.contains(KEPT) {
        return None;
    }
    let mut kept = String::with_capacity(html.len());
    let mut parts = html.split(LIVE.0);
    kept.push_str(parts.next()?);
    for part in parts {
        let (_, after) = part.split_once(LIVE.1)?;
        kept.push_str(after);
    }
    (!kept.contains(LIVE.1)).then_some(kept)
}

/// What is kept of one file.
#[derive(Clone)]
struct Copy {
    version: String,
    /// Over the wire, packed as every server can.
    bytes: usize,
    /// The other files that it shows, from the root of the host.
    needs: Vec<String>,
}

impl Copy {
    fn of(bytes: &[u8], needs: Vec<String>) -> Copy {
        let mut version = manifest::sum(bytes);
        version.truncate(16);
        let mut packer = GzEncoder::new(Vec::new(), Compression::new(6));
        let packed = packer.write_all(bytes).and_then(|()| packer.finish());
        Copy { version, bytes: packed.map_or(bytes.len(), |packed| packed.len()), needs }
    }
}

/// One thing that can be kept, as the template sees it.
#[derive(Serialize)]
struct Offer {
    /// Where its list of files is.
    list: String,
    /// Entries in it.
    entries: usize,
    /// What it takes to fetch all of it.
    kilobytes: usize,
}

/// Draws the pages in `late`, which only wait for this, and writes the lists of files beside them.
pub(super) fn publish(
    ground: &Arc<Ground>,
    tera: &Tera,
    jobs: &[Job],
    late: Vec<Job>,
    site: &mut Site,
) -> Result<(), RenderError> {
    if late.is_empty() {
        return Ok(());
    }
    let pages = jobs.iter().filter(|job| job.public).map(|job| job.address.as_str()).collect();
    let mut desk = Desk { ground, pages, files: HashMap::new(), lists: Vec::new() };
    let config = ground.library.config();
    let plans: Vec<(&str, Vec<Plan>)> = config
        .languages()
        .filter(|lang| ground.library.home(lang).is_some())
        .map(|lang| (lang, desk.plans(lang)))
        .collect();
    desk.read(&site.public, &plans);
    let mut shelves: HashMap<&str, Value> = HashMap::new();
    for (lang, plans) in &plans {
        let all: Vec<_> = plans.iter().map(|plan| desk.shelf(lang, plan)).collect();
        shelves.insert(lang, Value::from_serializable(&all));
    }
    for mut job in late {
        let shelf = config.languages().find(|lang| path(ground, lang) == job.address);
        let none = || Value::from(Vec::<Value>::new());
        job.tell("shelves", shelf.and_then(|lang| shelves.remove(lang)).unwrap_or_else(none));
        site.public.insert(&file_of(&job.address), job.draw(tera)?)?;
    }
    for (path, bytes) in desk.lists {
        site.public.insert(&path, bytes)?;
    }
    Ok(())
}

/// What stands on one shelf: addresses from the root of the site.
struct Plan<'a> {
    schema: &'a Schema,
    field: &'a str,
    /// Entries, and all pages that a reader of the whole needs.
    whole: (usize, BTreeSet<String>),
    /// The same by term.
    terms: BTreeMap<&'a str, (usize, BTreeSet<String>)>,
}

struct Desk<'a> {
    ground: &'a Ground,
    /// Public pages that there are.
    pages: BTreeSet<&'a str>,
    /// What is kept of each file, by its path below the root of the site.
    files: HashMap<String, Copy>,
    lists: Vec<(String, Vec<u8>)>,
}

impl<'a> Desk<'a> {
    /// Each collection that can be found by facets, with the first that is no other's shadow.
    fn plans(&self, lang: &str) -> Vec<Plan<'a>> {
        let ground = self.ground;
        let all = ground.library.schemas().collections.values();
        all.filter_map(|schema| self.plan(schema, lang)).collect()
    }

    fn plan(&self, schema: &'a Schema, lang: &str) -> Option<Plan<'a>> {
        let ground = self.ground;
        let section = ground.collection_section(schema, lang)?;
        let is_first = |(_, field): &(&str, &crate::schema::Field)| {
            field.facet.is_some() && field.derived.is_none()
        };
        let (field, _) = schema.fields.iter().find(is_first)?;
        let terms = ground.facet(&schema.name, field, lang)?;
        let root = ground.library.entry(section);
        if !root.is_public() || terms.is_empty() {
            return None;
        }
        let path_of = |index: &EntryIndex| ground.library.entry(*index).path.clone();
        let mut base: BTreeSet<String> = ground.library.home(lang).iter().map(path_of).collect();
        base.insert(root.path.clone());
        let place = ground.facet_path(schema, field, lang)?;

        let entries = ground.collection(&schema.name, lang);
        let mut whole = base.clone();
        whole.extend(entries.iter().map(path_of));
        let paginate = root.section().map_or("page", |options| &options.paginate_path);
        let further = (2..).map(|n| pager_address(&root.path, paginate, n));
        whole.extend(further.take_while(|address| self.pages.contains(address.as_str())));
        for (name, other) in schema.fields.iter() {
            let derived = other.derived.as_ref().is_some_and(|derived| derived.field == field);
            let values = ground.facet(&schema.name, name, lang);
            let (true, Some(values)) = (name == field || derived, values) else { continue };
            let Some(place) = ground.facet_path(schema, name, lang) else { continue };
            whole.extend(values.keys().map(|id| format!("{place}{}/", id.to_lowercase())));
            whole.insert(place);
        }
        // Pages of no collection: what the site is, how to write to it.
        let plain = ground.library.all_pages().filter(|(_, entry)| {
            entry.lang == lang && entry.collection.is_none() && entry.is_public()
        });
        whole.extend(plain.map(|(_, entry)| entry.path.clone()));

        let of_term = |(id, entries): (&'a String, &Vec<EntryIndex>)| {
            let mut pages = base.clone();
            pages.insert(format!("{place}{}/", id.to_lowercase()));
            pages.extend(entries.iter().map(path_of));
            (id.as_str(), (entries.len(), pages))
        };
        let terms = terms.iter().map(of_term).collect();
        Some(Plan { schema, field, whole: (entries.len(), whole), terms })
    }

    /// Makes the copies of all planned pages, and of what they show.
    fn read(&mut self, tree: &Tree, plans: &[(&str, Vec<Plan<'_>>)]) {
        let wanted: BTreeSet<&String> =
            plans.iter().flat_map(|(_, plans)| plans).flat_map(|plan| &plan.whole.1).collect();
        let base = &self.ground.base_path;
        let pages = wanted.into_par_iter().filter_map(|address| {
            let file = file_of(address);
            let html = copy(std::str::from_utf8(tree.get(&file)?).ok()?)?;
            let needs = needs(&html, base);
            Some((file, Copy::of(html.as_bytes(), needs)))
        });
        self.files = pages.collect();
        let shown: BTreeSet<String> =
            self.files.values().flat_map(|copy| copy.needs.iter().cloned()).collect();
        let shown = shown.into_par_iter().filter_map(|address| {
            let file = file_of(address.strip_prefix(base.as_str())?);
            let copy = Copy::of(tree.get(&file)?, Vec::new());
            Some((file, copy))
        });
        let shown: Vec<(String, Copy)> = shown.collect();
        self.files.extend(shown);
    }

    fn shelf(&mut self, lang: &str, plan: &Plan<'_>) -> serde_json::Value {
        let name = &plan.schema.name;
        let whole = self.offer(format!("offline/{lang}/{name}.json"), lang, &plan.whole);
        let terms: BTreeMap<&str, Offer> = plan
            .terms
            .iter()
            .map(|(id, part)| {
                let list = format!("offline/{lang}/{name}/{}.json", id.to_lowercase());
                (*id, self.offer(list, lang, part))
            })
            .collect();
        json!({"collection": name, "field": plan.field, "whole": whole, "terms": terms})
    }

    /// Writes the list of files: `{address: [version, bytes]}`.
    fn offer(&mut self, list: String, lang: &str, part: &(usize, BTreeSet<String>)) -> Offer {
        let (entries, addresses) = part;
        let ground = self.ground;
        let mut files: BTreeMap<String, (&str, usize)> = BTreeMap::new();
        for address in addresses {
            let Some(copy) = self.files.get(&file_of(address)) else { continue };
            files.insert(ground.permalink(address), (&copy.version, copy.bytes));
            for needed in &copy.needs {
                let file = needed.strip_prefix(ground.base_path.as_str()).map(file_of);
                let Some(copy) = file.and_then(|file| self.files.get(&file)) else { continue };
                files.insert(needed.clone(), (&copy.version, copy.bytes));
            }
        }
        let bytes: usize = files.values().map(|(_, bytes)| bytes).sum();
        let document = json!({"version": 1, "language": lang, "files": files});
        let mut text = document.to_string();
        text.push('\n');
        let offer = Offer {
            list: ground.permalink(&format!("/{list}")),
            entries: *entries,
            kilobytes: bytes.div_ceil(1000),
        };
        self.lists.push((list, text.into_bytes()));
        offer
    }
}

/// The styles, scripts and pictures of a page that are files of this site: what its `src` name, and its style sheets.
fn needs(html: &str, base: &str) -> Vec<String> {
    let mut found = BTreeSet::new();
    let assets = format!("{base}/assets/");
    for before in ["src=\"", "href=\""] {
        for (at, _) in html.match_indices(before) {
            let rest = &html[at + before.len()..];
            let Some((address, _)) = rest.split_once('"') else { continue };
            let own = address.starts_with('/') && address.starts_with(base);
            if own && (before == "src=\"" || address.starts_with(&assets)) {
                found.insert(address.to_owned());
            }
        }
    }
    found.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_holds_nothing_that_stands_between_the_marks() {
        let page = "<!--kept x kept-->a<!--live-->said<!--/live-->b<!--live-->more<!--/live-->c";
        assert_eq!(copy(page).unwrap(), "<!--kept x kept-->abc");
        for refused in [
            "a",
            "a<!--live-->said<!--/live-->",
            "<!--kept x kept-->a<!--live-->said",
            "<!--kept x kept-->a<!--/live-->said",
            "<!--kept x kept-->a<!--live-->said<!--live--><!--/live-->x<!--/live-->",
        ] {
            assert_eq!(copy(refused), None, "{refused}");
        }
    }

    #[test]
    fn a_page_needs_what_it_shows() {
        let page = "<link href=\"/s/assets/a.css\"><script src=\"/s/assets/b.js\"></script><a href=\"/s/x/\"></a>\
                    <img src=\"/s/x/p.png\"><img src=\"https://else.where/p.png\">";
        assert_eq!(needs(page, "/s"), ["/s/assets/a.css", "/s/assets/b.js", "/s/x/p.png"]);
    }
}
