//! Discussions, baked: the newest comments in the page, older ones on pages of their own.

use std::collections::HashMap;

use crate::library::{Entry, Visibility};
use crate::markdown::clean_comment;
use crate::snapshot::{Item, ItemState, State, Thread};

use super::Ground;
use super::view::{AuthorView, DiscussionView, ItemView, OlderView, ReplyView, ThreadView};

/// Comments in the page itself.
const NEWEST: usize = 20;
/// Comments on a page of older ones.
const OLDER: usize = 50;

/// `page.discussion`
pub(super) fn discussion(ground: &Ground, entry: &Entry) -> Option<DiscussionView> {
    let rules = entry.discussion.as_ref()?;
    let known = ground.thread(entry).map(|thread| thread.state);
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
        visibility: rules.visibility.as_str(),
        opens: rules.opens.map(|opens| opens.to_string()),
        closes: rules.closes.map(|closes| closes.to_string()),
        state,
    })
}

/// `page.thread`, and the same for each page of older comments with its address from the root of the site.
pub(super) fn views(
    ground: &Ground,
    entry: &Entry,
) -> Option<(ThreadView, Vec<(String, ThreadView)>)> {
    let rules = entry.discussion.as_ref()?;
    let discussion = discussion(ground, entry)?;
    // What members say among themselves is baked nowhere, whatever a snapshot holds.
    let thread = ground.thread(entry).filter(|_| rules.visibility == Visibility::Public);
    let items: &[Item] = thread.map(|thread| thread.items.as_slice()).unwrap_or_default();
    let (old, new) = items.split_at(items.len().saturating_sub(NEWEST));
    let older: Vec<&[Item]> = old.chunks(OLDER).collect();
    let address = |n: usize| format!("{}discussion/{}/", entry.path, n + 1);
    let pages: Vec<OlderView> = older
        .iter()
        .enumerate()
        .map(|(n, items)| OlderView {
            url: ground.permalink(&address(n)),
            from: items.first().map_or(0, |item| item.number),
            to: items.last().map_or(0, |item| item.number),
        })
        .collect();
    let whole = Whole::new(items);
    let url_of = |index: usize| match index.checked_sub(old.len()) {
        Some(_) => ground.permalink(&entry.path),
        None => ground.permalink(&address(index / OLDER)),
    };
    let members_url = ground.library.config().members.url.clone();
    let discussion_path = format!("/members/discussion?page={}", entry.id);
    let base = ThreadView {
        page: entry.id.clone(),
        state: discussion.state,
        visibility: discussion.visibility,
        opens: discussion.opens,
        closes: discussion.closes,
        count: thread.map_or(0, |thread| thread.count),
        version: thread.map_or(0, |thread| thread.version),
        items: Vec::new(),
        older: pages,
        discussion_url: format!("{members_url}{discussion_path}"),
        sign_in_url: format!(
            "{members_url}/members/sign-in?next={}",
            query_encode(&discussion_path)
        ),
        members_url,
    };
    let draw = |first: usize, items: &[Item]| whole.draw(first, items.len(), &url_of);
    let older = older
        .iter()
        .enumerate()
        .map(|(n, items)| {
            (address(n), ThreadView { items: draw(n * OLDER, items), ..base.clone() })
        })
        .collect();
    Some((ThreadView { items: draw(old.len(), new), ..base }, older))
}

/// A thread with who replies to whom.
struct Whole<'a> {
    items: &'a [Item],
    by_id: HashMap<&'a str, usize>,
}

impl<'a> Whole<'a> {
    fn new(items: &'a [Item]) -> Self {
        let by_id =
            items.iter().enumerate().map(|(index, item)| (item.id.as_str(), index)).collect();
        Whole { items, by_id }
    }

    /// The comment that one replies to. Only an earlier one counts, so no circle can be drawn.
    fn parent(&self, index: usize) -> Option<usize> {
        let parent = *self.by_id.get(self.items[index].parent.as_deref()?)?;
        (parent < index).then_some(parent)
    }

    fn depth(&self, index: usize) -> usize {
        std::iter::successors(self.parent(index), |parent| self.parent(*parent)).count()
    }

    /// Some comments of one page, each reply below what it replies to, if that is on the page too.
    fn draw(&self, first: usize, length: usize, url_of: &dyn Fn(usize) -> String) -> Vec<ItemView> {
        let on_page = first..first + length;
        let mut replies: HashMap<usize, Vec<usize>> = HashMap::new();
        let mut waiting: Vec<usize> = Vec::new();
        for index in on_page.clone() {
            match self.parent(index).filter(|parent| on_page.contains(parent)) {
                Some(parent) => replies.entry(parent).or_default().push(index),
                None => waiting.push(index),
            }
        }
        waiting.reverse();
        let mut drawn = Vec::with_capacity(length);
        while let Some(index) = waiting.pop() {
            drawn.push(self.item(index, &on_page, url_of));
            waiting.extend(replies.remove(&index).unwrap_or_default().into_iter().rev());
        }
        drawn
    }

    fn item(
        &self,
        index: usize,
        on_page: &std::ops::Range<usize>,
        url_of: &dyn Fn(usize) -> String,
    ) -> ItemView {
        let item = &self.items[index];
        let shown = item.state == ItemState::Shown;
        let in_reply_to = self.parent(index).map(|parent| {
            let replied = &self.items[parent];
            let page = if on_page.contains(&parent) { String::new() } else { url_of(parent) };
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
            state: item.state,
            depth: self.depth(index),
            in_reply_to,
        }
    }
}

fn name_of(item: &Item) -> Option<String> {
    item.author
        .as_ref()
        .filter(|_| item.state == ItemState::Shown)
        .map(|author| author.name.clone())
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
    /// What the snapshot has about a page, under its id or one that it had before.
    pub(crate) fn thread(&self, entry: &Entry) -> Option<&Thread> {
        std::iter::once(&entry.id)
            .chain(&entry.former_ids)
            .find_map(|id| self.snapshot.threads.get(id))
    }
}
