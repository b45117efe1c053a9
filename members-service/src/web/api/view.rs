//! What the API shows: its own types, never the domain's rows.

use std::collections::BTreeMap;

use serde::Serialize;
use utoipa::ToSchema;

use crate::discussions::{Item, ThreadView};

/// A page of a thread.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct DiscussionView {
    /// The page's id.
    page: String,
    /// Grows with every change of the thread.
    version: i64,
    /// `open`, `scheduled`, `closed` or `locked`.
    state: &'static str,
    /// `public` or `members`.
    visibility: &'static str,
    /// When it opens, RFC 3339.
    opens: Option<String>,
    /// When it closes, RFC 3339.
    closes: Option<String>,
    /// Contributions that are shown, in all.
    count: i64,
    /// Whether who asks may post now.
    can_post: bool,
    /// In the order of their numbers.
    items: Vec<CommentView>,
    /// `after` of the next page; null where this is the last.
    next: Option<String>,
}

/// One contribution.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct CommentView {
    /// Opaque.
    pub(crate) id: String,
    /// What it answers.
    parent: Option<String>,
    /// Its place in the thread, from 1.
    number: i64,
    /// Null where it is hidden or deleted.
    author: Option<AuthorView>,
    /// RFC 3339.
    created_at: String,
    /// RFC 3339, where it was changed later than a quarter of an hour after it was posted.
    edited_at: Option<String>,
    /// For `If-Match`.
    pub(crate) version: i64,
    /// Language tag of the text.
    language: String,
    /// `ltr` or `rtl`.
    dir: &'static str,
    /// Cleaned HTML; null where it is hidden or deleted.
    html: Option<String>,
    /// `shown`, `pending`, `hidden` or `deleted`.
    pub(crate) state: &'static str,
    /// 0 for one that answers none.
    depth: i64,
    /// Whether it was said among members before the page became public: only members see it.
    among_members: bool,
    /// To whom it answers.
    in_reply_to: Option<InReplyToView>,
    /// The guiding question that it answers.
    question: Option<String>,
    /// How many reacted in each way: `thank`, `agree`, `question`.
    reactions: BTreeMap<&'static str, i64>,
    /// One's own reactions.
    mine: Vec<&'static str>,
    /// Whether who asks wrote it.
    own: bool,
    /// The same in other languages, by members.
    translations: Vec<TranslationView>,
    /// What who asks may do with it.
    can: CanView,
}

/// A contribution in another language.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct TranslationView {
    /// Language tag.
    language: String,
    /// `ltr` or `rtl`.
    dir: &'static str,
    /// Cleaned HTML.
    html: String,
    /// Who translated; null for somebody who left.
    translator: Option<String>,
    /// The original was changed since.
    outdated: bool,
}

/// Who wrote a contribution.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AuthorView {
    /// The name of choice.
    name: String,
    /// The same for one author within one thread, and only there.
    key: String,
    /// `member`, `moderator`, `admin` or `former`.
    role: &'static str,
}

/// What a contribution answers.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct InReplyToView {
    /// Its number.
    number: i64,
    /// Its author; null where it is hidden or deleted.
    name: Option<String>,
}

/// What who asks may do with a contribution.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct CanView {
    reply: bool,
    edit: bool,
    delete: bool,
    report: bool,
    react: bool,
    hide: bool,
    restore: bool,
    translate: bool,
}

impl From<ThreadView> for DiscussionView {
    fn from(thread: ThreadView) -> Self {
        DiscussionView {
            version: thread.version,
            state: thread.state.as_str(),
            visibility: thread.visibility.as_str(),
            opens: thread.opens.map(|time| time.to_string()),
            closes: thread.closes.map(|time| time.to_string()),
            count: thread.count,
            can_post: thread.can_post,
            items: thread.items.into_iter().map(CommentView::from).collect(),
            next: thread.next,
            page: thread.page,
        }
    }
}

impl From<Item> for CommentView {
    fn from(item: Item) -> Self {
        let counted = item.reactions;
        CommentView {
            id: item.id.to_string(),
            parent: item.parent.map(|parent| parent.to_string()),
            number: item.number,
            author: item.author.map(|author| AuthorView {
                name: author.name,
                key: author.key,
                role: author.role.as_str(),
            }),
            created_at: item.created_at.to_string(),
            edited_at: item.edited_at.map(|time| time.to_string()),
            version: item.version,
            language: item.language,
            dir: item.dir,
            html: item.html,
            state: item.state.as_str(),
            depth: item.depth,
            among_members: item.among_members,
            in_reply_to: item
                .in_reply_to
                .map(|to| InReplyToView { number: to.number, name: to.name }),
            question: item.question,
            reactions: BTreeMap::from([
                ("thank", counted.thank),
                ("agree", counted.agree),
                ("question", counted.question),
            ]),
            mine: item.mine.into_iter().map(|reaction| reaction.as_str()).collect(),
            own: item.own,
            translations: item
                .translations
                .into_iter()
                .filter(|translation| !translation.pending)
                .map(|translation| TranslationView {
                    language: translation.language,
                    dir: translation.dir,
                    html: translation.html,
                    translator: translation.translator,
                    outdated: translation.outdated,
                })
                .collect(),
            can: CanView {
                reply: item.can.reply,
                edit: item.can.edit,
                delete: item.can.delete,
                report: item.can.report,
                react: item.can.react,
                hide: item.can.hide,
                restore: item.can.restore,
                translate: item.can.translate,
            },
        }
    }
}
