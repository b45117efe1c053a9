//! Discussions, baked: the newest comments in the page, older ones on pages of their own.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;

use crate::library::{DiscussionRules, Entry, Visibility};
use crate::markdown::clean_comment;
use crate::snapshot::{
    self, Held, Item, ItemState, Listing, Phase, Question, State, Thread, Update,
};

use super::Ground;
use super::view::{
    AuthorView, DiscussionView, ItemView, MadeView, OlderView, PhaseView, QuestionView, ReplyView,
    SaidText, SaidView, ThreadView, WrittenView,
};

/// Comments in the page itself.
const NEWEST: usize = 20;
/// Comments on a page of older ones.
const OLDER: usize = 50;

/// `page.discussion`
pub(super) fn discussion(ground: &Ground, entry: &Entry) -> Option<DiscussionView> {
    let rules = entry.discussion.as_ref()?;
    let held = ground.held(entry);
    let known =
        held.map(|held| held.state).or_else(|| ground.thread(entry).map(|thread| thread.state));
    let now = ground.midnight;
    let state = known.unwrap_or_else(|| {
        if rules.closes.is_some_and(|closes| closes.end() <= now) {
            State::Closed
        } else if rules.opens.is_some_and(|opens| opens.start() > now) {
            State::Scheduled
        } else {
            State::Open
        }
    });
    Some(DiscussionView {
        visibility: visibility(ground, entry, rules).as_str(),
        opens: match held {
            Some(held) => held.opens.map(day),
            None => rules.opens.map(|opens| opens.to_string()),
        },
        closes: match held {
            Some(held) => held.closes.map(last_day),
            None => rules.closes.map(|closes| closes.to_string()),
        },
        state,
        phases: held.map(|held| phases(held, &entry.lang)).unwrap_or_default(),
        questions: held.map(|held| questions(held, &entry.lang)).unwrap_or_default(),
        summaries: summaries(ground, entry),
        synthesis: syntheses(ground, &entry.lang, |page| is_of(entry, page)),
    })
}

/// Who may read what is said: as a moderator set it, else as the page says.
fn visibility(ground: &Ground, entry: &Entry, rules: &DiscussionRules) -> Visibility {
    match ground.held(entry).map(|held| held.visibility) {
        Some(snapshot::Visibility::Public) => Visibility::Public,
        Some(snapshot::Visibility::Members) => Visibility::Members,
        None => rules.visibility,
    }
}

/// Whether anyone may read what is said about a page.
fn is_public(ground: &Ground, entry: &Entry) -> bool {
    let rules = entry.discussion.as_ref();
    rules.is_some_and(|rules| visibility(ground, entry, rules) == Visibility::Public)
}

/// The day, UTC.
fn day(at: jiff::Timestamp) -> String {
    at.to_string().split('T').next().unwrap_or_default().to_owned()
}

/// The day on which the last instant before this one lies.
fn last_day(closes: jiff::Timestamp) -> String {
    day(closes.checked_sub(jiff::SignedDuration::from_secs(1)).unwrap_or(closes))
}

/// Discussions that were made in the members' area and have something that anyone may read, the soonest to close
/// first, those without an end before those that are over.
pub(super) fn made_by_members(ground: &Ground, lang: &str) -> Vec<MadeView> {
    let view = |(page, held): (&String, &Held)| {
        let own = held.own.as_ref()?;
        let (language, title) = in_language(&own.titles, lang)?;
        let introduction = in_language(&own.introductions, lang);
        let members_url = &ground.library.config().members.url;
        Some(MadeView {
            title: title.to_owned(),
            language: language.to_owned(),
            dir: baraza_theme::direction(language),
            introduction: introduction.map(|(language, text)| SaidText {
                text: text.to_owned(),
                language: language.to_owned(),
                dir: baraza_theme::direction(language),
            }),
            url: (held.visibility == snapshot::Visibility::Public)
                .then(|| format!("{members_url}/members/discussion?page={page}&lang={lang}")),
            state: held.state,
            opens: held.opens.map(day),
            closes: held.closes.map(last_day),
            count: own.count,
            synthesis: syntheses(ground, lang, |of| of == page),
        })
    };
    let mut made: Vec<MadeView> = ground.snapshot.discussions.iter().filter_map(view).collect();
    made.sort_by_key(|made| (made.closes.is_none(), made.closes.clone(), made.title.clone()));
    made
}

/// A text in `lang` if there is one, else in the first language that there is.
fn in_language<'a>(
    texts: &'a BTreeMap<String, String>,
    lang: &'a str,
) -> Option<(&'a str, &'a str)> {
    let found = texts.get_key_value(lang).or_else(|| texts.first_key_value())?;
    Some((found.0.as_str(), found.1.as_str()))
}

fn questions(held: &Held, lang: &str) -> Vec<QuestionView> {
    let view = |question: &Question| {
        let (language, text) = in_language(&question.texts, lang)?;
        Some(QuestionView {
            number: question.number,
            text: text.to_owned(),
            language: language.to_owned(),
            dir: baraza_theme::direction(language),
        })
    };
    held.questions.iter().filter_map(view).collect()
}

fn phases(held: &Held, lang: &str) -> Vec<PhaseView> {
    let view = |phase: &Phase| {
        let (language, title) = in_language(&phase.titles, lang)?;
        Some(PhaseView {
            title: title.to_owned(),
            language: language.to_owned(),
            dir: baraza_theme::direction(language),
            opens: phase.opens.map(day),
            closes: phase.closes.map(last_day),
            questions: phase.questions.clone(),
        })
    };
    held.phases.iter().filter_map(view).collect()
}

fn summaries(ground: &Ground, entry: &Entry) -> Vec<WrittenView> {
    // What members say among themselves is summed up nowhere in public, whatever a snapshot holds.
    let public = is_public(ground, entry);
    let mut found: Vec<_> = ground
        .snapshot
        .summaries
        .iter()
        .filter(|summary| public && summary.pinned && is_of(entry, &summary.page))
        .collect();
    found.sort_by_key(|summary| (summary.phase, summary.language != entry.lang));
    let phases = ground.held(entry).map(|held| held.phases.as_slice()).unwrap_or_default();
    let title = |phase: u64| {
        let at = usize::try_from(phase.checked_sub(1)?).ok()?;
        in_language(&phases.get(at)?.titles, &entry.lang).map(|(_, title)| title.to_owned())
    };
    found
        .into_iter()
        .map(|summary| WrittenView {
            title: title(summary.phase),
            language: summary.language.clone(),
            dir: baraza_theme::direction(&summary.language),
            text_html: clean_comment(&summary.html),
            at: summary.written_at.to_string(),
        })
        .collect()
}

/// The synthesis of the discussions of which `is_wanted` says so, in each language, `lang` first.
fn syntheses(ground: &Ground, lang: &str, is_wanted: impl Fn(&str) -> bool) -> Vec<WrittenView> {
    let mut found: Vec<_> =
        ground.snapshot.syntheses.iter().filter(|text| is_wanted(&text.page)).collect();
    found.sort_by_key(|text| (text.language != lang, text.language.clone()));
    found
        .into_iter()
        .map(|text| WrittenView {
            title: None,
            language: text.language.clone(),
            dir: baraza_theme::direction(&text.language),
            text_html: clean_comment(&text.html),
            at: text.published_at.to_string(),
        })
        .collect()
}

fn is_of(entry: &Entry, page: &str) -> bool {
    entry.id == page || entry.former_ids.iter().any(|id| id == page)
}

/// What was said about a page, as far as it is baked. What members say among themselves is baked nowhere,
/// whatever a snapshot holds.
fn items<'a>(ground: &'a Ground, entry: &Entry) -> &'a [Item] {
    let thread = ground.thread(entry).filter(|_| is_public(ground, entry));
    thread.map_or(&[], |thread| &thread.items)
}

/// A sum of each contribution and each update that is baked: of its words and who is named for them.
pub(super) fn said(ground: &Ground) -> BTreeSet<String> {
    let pages = ground.library.all_pages();
    let shown = pages.flat_map(|(_, entry)| items(ground, entry)).filter(|item| is_shown(item));
    let sum = |parts: &[&str]| {
        let mut sum = crate::emit::manifest::sum(parts.join("\0").as_bytes());
        sum.truncate(16);
        sum
    };
    let of_item = |item: &Item| {
        let author = item.author.as_ref();
        let name = author.map_or("", |author| &author.name);
        let role = author.map_or("", |author| &author.role);
        let words = item.html.as_deref().unwrap_or_default();
        sum(&[&item.id, name, role, words])
    };
    let of_update = |update: &Update| {
        let title = update.title.as_deref().unwrap_or_default();
        let place = update.event.as_ref().map_or("", |event| &event.place);
        sum(&[&update.id, &update.author.name, &update.author.role, title, &update.html, place])
    };
    let of_listing = |listing: &Listing| {
        let place = listing.place.as_deref().unwrap_or_default();
        sum(&[&listing.id, &listing.author.name, &listing.title, &listing.html, place])
    };
    let told = ground.snapshot.updates.iter().map(of_update);
    let listed = super::listings::standing(ground).into_iter().map(of_listing);
    shown.map(of_item).chain(told).chain(listed).collect()
}

fn is_shown(item: &Item) -> bool {
    item.state == ItemState::Shown
}

/// `page.thread`: the newest comments.
pub(super) fn view(ground: &Ground, entry: &Entry) -> Option<ThreadView> {
    let laid = Laid::new(ground, entry)?;
    Some(laid.draw(laid.old..laid.items.len()))
}

/// The same for each page of older comments, with its address from the root of the site.
pub(super) fn older(ground: &Ground, entry: &Entry) -> Vec<(String, ThreadView)> {
    let Some(laid) = Laid::new(ground, entry) else { return Vec::new() };
    laid.older_pages()
        .enumerate()
        .map(|(n, on_page)| (laid.address(n), laid.draw(on_page)))
        .collect()
}

/// A thread, laid out over the page and its pages of older comments.
struct Laid<'a> {
    ground: &'a Ground,
    entry: &'a Entry,
    items: &'a [Item],
    /// How many are on pages of their own.
    old: usize,
    /// What each replies to. Only an earlier one counts, so no circle can be drawn.
    parents: Vec<Option<usize>>,
    /// 0 for what replies to nothing.
    depths: Vec<usize>,
    /// The view without comments.
    frame: ThreadView,
}

impl<'a> Laid<'a> {
    /// `None` if the page is not discussed.
    fn new(ground: &'a Ground, entry: &'a Entry) -> Option<Self> {
        let discussion = discussion(ground, entry)?;
        let items = items(ground, entry);
        let numbers: HashMap<&str, usize> =
            items.iter().enumerate().map(|(n, item)| (item.id.as_str(), n)).collect();
        let mut parents = Vec::with_capacity(items.len());
        let mut depths: Vec<usize> = Vec::with_capacity(items.len());
        for (n, item) in items.iter().enumerate() {
            let parent = item.parent.as_deref().and_then(|parent| numbers.get(parent).copied());
            let parent = parent.filter(|parent| *parent < n);
            parents.push(parent);
            depths.push(parent.map_or(0, |parent| depths[parent] + 1));
        }
        let public = discussion.visibility == Visibility::Public.as_str();
        let thread = ground.thread(entry).filter(|_| public);
        let members_url = ground.library.config().members.url.clone();
        let discussion_path = format!("/members/discussion?page={}", entry.id);
        let frame = ThreadView {
            page: entry.id.clone(),
            state: discussion.state,
            visibility: discussion.visibility,
            opens: discussion.opens,
            closes: discussion.closes,
            count: thread.map_or(0, |thread| thread.count),
            version: thread.map_or(0, |thread| thread.version),
            items: Vec::new(),
            older: Vec::new(),
            discussion_url: format!("{members_url}{discussion_path}"),
            sign_in_url: format!(
                "{members_url}/members/sign-in?next={}&lang={}",
                query_encode(&format!("/members/to?page={}&lang={}", entry.id, entry.lang)),
                entry.lang
            ),
            members_url,
        };
        let old = items.len().saturating_sub(NEWEST);
        let mut laid = Laid { ground, entry, items, old, parents, depths, frame };
        laid.frame.older = laid
            .older_pages()
            .enumerate()
            .map(|(n, on_page)| OlderView {
                url: ground.permalink(&laid.address(n)),
                from: items[on_page.start].number,
                to: items[on_page.end - 1].number,
            })
            .collect();
        Some(laid)
    }

    fn older_pages(&self) -> impl Iterator<Item = Range<usize>> {
        let old = self.old;
        (0..old).step_by(OLDER).map(move |first| first..(first + OLDER).min(old))
    }

    /// Of the n-th page of older comments, from the root of the site.
    fn address(&self, n: usize) -> String {
        format!("{}discussion/{}/", self.entry.path, n + 1)
    }

    /// The page that a comment is on, from the root of the host.
    fn url_of(&self, index: usize) -> String {
        if index < self.old {
            self.ground.permalink(&self.address(index / OLDER))
        } else {
            self.ground.permalink(&self.entry.path)
        }
    }

    /// The view with some comments, each reply below what it replies to, if that is on the page too.
    fn draw(&self, on_page: Range<usize>) -> ThreadView {
        let mut replies: HashMap<usize, Vec<usize>> = HashMap::new();
        let mut waiting: Vec<usize> = Vec::new();
        for index in on_page.clone() {
            match self.parents[index].filter(|parent| on_page.contains(parent)) {
                Some(parent) => replies.entry(parent).or_default().push(index),
                None => waiting.push(index),
            }
        }
        waiting.reverse();
        let mut items = Vec::with_capacity(on_page.len());
        while let Some(index) = waiting.pop() {
            items.push(self.item(index, &on_page));
            waiting.extend(replies.remove(&index).unwrap_or_default().into_iter().rev());
        }
        ThreadView { items, ..self.frame.clone() }
    }

    fn item(&self, index: usize, on_page: &Range<usize>) -> ItemView {
        let item = &self.items[index];
        let shown = is_shown(item);
        let in_reply_to = self.parents[index].map(|parent| {
            let replied = &self.items[parent];
            let page = if on_page.contains(&parent) { String::new() } else { self.url_of(parent) };
            ReplyView {
                number: replied.number,
                name: name_of(replied),
                url: format!("{page}#comment-{}", replied.number),
            }
        });
        ItemView {
            id: item.id.clone(),
            parent: item.parent.clone(),
            number: item.number,
            author: item
                .author
                .as_ref()
                .filter(|_| shown)
                .map(|author| AuthorView { name: author.name.clone(), role: author.role.clone() }),
            created_at: item.created_at.to_string(),
            edited_at: item.edited_at.map(|edited| edited.to_string()),
            language: item.language.clone(),
            dir: baraza_theme::direction(&item.language),
            html: item.html.as_deref().filter(|_| shown).map(clean_comment),
            question: item.question.clone().filter(|_| shown),
            translations: item
                .translations
                .iter()
                .filter(|_| shown)
                .map(|translation| SaidView {
                    language: translation.language.clone(),
                    html: clean_comment(&translation.html),
                    translator: translation.translator.clone(),
                    outdated: translation.outdated,
                })
                .collect(),
            state: item.state,
            depth: self.depths[index],
            in_reply_to,
        }
    }
}

fn name_of(item: &Item) -> Option<String> {
    item.author.as_ref().filter(|_| is_shown(item)).map(|author| author.name.clone())
}

/// For the value of a query parameter.
fn query_encode(text: &str) -> String {
    use std::fmt::Write;
    text.bytes().fold(String::new(), |mut out, byte| {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'~') {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}"); // Writing to a String cannot fail.
        }
        out
    })
}

impl Ground {
    /// What a moderator set for a page's discussion.
    pub(crate) fn held(&self, entry: &Entry) -> Option<&Held> {
        std::iter::once(&entry.id)
            .chain(&entry.former_ids)
            .find_map(|id| self.snapshot.discussions.get(id))
    }

    /// What the snapshot has about a page, under its id or one that it had before.
    pub(crate) fn thread(&self, entry: &Entry) -> Option<&Thread> {
        std::iter::once(&entry.id)
            .chain(&entry.former_ids)
            .find_map(|id| self.snapshot.threads.get(id))
    }
}
