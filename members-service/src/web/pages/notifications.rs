//! `/members/notifications`: what waits in what one follows, and how to hear of it.

use axum::extract::State;
use baraza_theme::Arg;
use serde::Deserialize;
use serde_json::{Value, json};

use super::super::App;
use super::super::api::comments::check_key;
use super::super::extract::{Ask, Form, Me, Query};
use super::super::problem::Problem;
use super::discussion::off_thread;
use super::{Answer, Page, discussion_url, draw, see_other};
use crate::accounts::{ActError, Notices};
use crate::catalogue::{Catalogue, Term};
use crate::discussions::{Draft, NewComment, carried_text, post_carried};
use crate::exchange;
use crate::notifications::{
    Frequency, Preferences, Replies, Topic, allow_words_in_mails, follow, follow_topics, following,
    mark_read, preferences, set_preferences, topics, unread, unread_listings, unread_updates,
    words_in_mails,
};
use crate::permissions::{self, Action};
use crate::updates::{self, Kind};

/// Discussions on one page of the list.
const SHOWN: usize = 20;
/// The choice of not following something.
const NONE: &str = "none";

/// How to hear of what is new.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Wanted {
    contributions: String,
    replies: String,
    hour: String,
    weekday: String,
    /// Of each kind of update: a frequency, or `none`.
    quick: String,
    news: String,
    event: String,
    /// Of offers and of needs; left out: as before.
    #[serde(default)]
    offer: Option<String>,
    #[serde(default)]
    need: Option<String>,
    #[serde(default)]
    with_text: String,
}

/// How to follow one term.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FollowedTerm {
    /// `term:themes:education`
    topic: String,
    /// One of the frequencies, or `none`.
    how: String,
}

/// What was read; without a page all of it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WasRead {
    #[serde(default)]
    page: Option<String>,
}

/// How to follow one discussion.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Followed {
    /// `usual`, one of the frequencies, or `end`.
    how: String,
}

/// Whether its words may stand in mails.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Words {
    allow: String,
    #[serde(default)]
    reason: String,
}

/// `GET /members/notifications?from=NUMBER`
pub(crate) async fn show(State(app): State<App>, ask: Ask, Me(me): Me, query: Query) -> Answer {
    let from = usize::try_from(query.number("from")?.unwrap_or(0)).unwrap_or(0);
    let (world, who) = (app.service.world(), me.clone());
    let catalogue = world.catalogue.clone();
    let read = move |tx: &mut dyn crate::store::Tx| {
        let ids = unread_updates(tx, &world, &who)?;
        let new = unread_listings(tx, &world, &who)?;
        let listings = new.iter().take(SHOWN).map(|id| exchange::item(tx, &world, &who, id));
        let listings = listings.collect::<Result<Vec<_>, _>>()?;
        let talks = exchange::unread(tx, &who)?;
        let shown = ids.iter().take(SHOWN).map(|id| updates::item(tx, &world, &who, id));
        let shown = shown.collect::<Result<Vec<_>, _>>()?;
        let (waiting, wanted) = (unread(tx, &world, &who)?, preferences(tx, &who)?);
        Ok::<_, Problem>((
            waiting,
            wanted,
            topics(tx, &who)?,
            (shown, ids.len()),
            (listings, talks),
        ))
    };
    let (waiting, wanted, followed, (updates, all_updates), (listings, talks)) =
        app.service.store.read(read).await?;
    let rows: Vec<Value> = waiting
        .iter()
        .skip(from)
        .take(SHOWN)
        .map(|unread| {
            let page = catalogue.page(&unread.page);
            let here = page.is_some_and(|page| page.titles.contains_key(&ask.language));
            let first = page.and_then(|page| page.languages.first());
            json!({
                "page": unread.page,
                "title": page.map_or(unread.page.as_str(), |page| page.title(&ask.language)),
                "language": if here { Some(&ask.language) } else { first },
                "count": unread.count,
                "newest_at": unread.newest_at.to_string(),
            })
        })
        .collect();
    let more = waiting.len() > from + SHOWN;
    let at = |number: usize| format!("/members/notifications?from={number}");
    let view = json!({
        "waiting": rows,
        "total": waiting.len(),
        "updates": super::updates::views(&ask, &catalogue, updates),
        "more_updates": all_updates > SHOWN,
        "listings": listings.iter().map(|item| super::exchange::view(&ask, &catalogue, item)).collect::<Vec<_>>(),
        "talks": talks.iter().map(super::exchange::talk_view).collect::<Vec<_>>(),
        "kinds": kinds(&followed),
        "terms": followed_terms(&ask, &catalogue, &followed),
        "vocabularies": vocabularies(&app, &ask, &catalogue, &followed),
        "earlier_url": (from > 0).then(|| at(from.saturating_sub(SHOWN))),
        "later_url": more.then(|| at(from + SHOWN)),
        "silent": me.member.notices == Notices::None,
        "wanted": {
            "contributions": wanted.contributions.as_str(),
            "replies": wanted.replies.as_str(),
            "hour": wanted.hour,
            "weekday": wanted.weekday,
            "with_text": wanted.with_text,
        },
        "frequencies": ["instant", "daily", "weekly", "off"],
        "ways": ["same", "instant", "off"],
        "hours": (0..24).collect::<Vec<i64>>(),
        "weekdays": (1..8).collect::<Vec<i64>>(),
    });
    draw(&app, &ask, Page::new("notifications", "n-title-notifications", view))
}

/// How often one hears of each kind of update.
fn kinds(followed: &[(Topic, Frequency)]) -> Vec<Value> {
    let one = |kind: Kind| {
        let how = followed.iter().find(|(topic, _)| *topic == Topic::Kind(kind));
        json!({ "name": kind.as_str(), "how": how.map_or(NONE, |(_, how)| how.as_str()) })
    };
    let listing = |kind: exchange::Kind| {
        let how = followed.iter().find(|(topic, _)| *topic == Topic::Listing(kind));
        json!({ "name": kind.as_str(), "how": how.map_or(NONE, |(_, how)| how.as_str()) })
    };
    vec![
        one(Kind::News),
        one(Kind::Event),
        one(Kind::Quick),
        listing(exchange::Kind::Offer),
        listing(exchange::Kind::Need),
    ]
}

/// The terms that one follows, and how often one hears of each.
fn followed_terms(ask: &Ask, catalogue: &Catalogue, followed: &[(Topic, Frequency)]) -> Vec<Value> {
    let one = |(topic, how): &(Topic, Frequency)| {
        let Topic::Term(vocabulary, id) = topic else { return None };
        let term = catalogue.term(vocabulary, id);
        let label = term.map_or(id.as_str(), |term| term.label(&ask.language));
        Some(json!({ "topic": topic.to_string(), "label": label, "how": how.as_str() }))
    };
    followed.iter().filter_map(one).collect()
}

/// The terms that one may follow besides, by vocabulary and label.
fn vocabularies(
    app: &App,
    ask: &Ask,
    catalogue: &Catalogue,
    followed: &[(Topic, Frequency)],
) -> Vec<Value> {
    let one = |(name, terms): (&String, &Vec<Term>)| {
        let topic = |term: &Term| Topic::Term(name.clone(), term.id.clone());
        let is_new = |term: &&Term| followed.iter().all(|(known, _)| *known != topic(term));
        let mut terms: Vec<(&str, String)> = terms
            .iter()
            .filter(is_new)
            .map(|term| (term.label(&ask.language), topic(term).to_string()))
            .collect();
        let order = baraza_theme::order_of(&ask.language);
        terms.sort_by(|(a, _), (b, _)| order(a, b));
        let terms: Vec<Value> = terms
            .into_iter()
            .map(|(label, topic)| json!({ "topic": topic, "label": label }))
            .collect();
        let label = app.pages.words_or(&ask.language, &format!("u-vocabulary-{name}"), name);
        json!({ "label": label, "terms": terms })
    };
    catalogue.terms().iter().map(one).collect()
}

fn no_choice() -> Problem {
    Problem::malformed("no such choice")
}

/// `None`: not at all.
fn how(word: &str) -> Result<Option<Frequency>, Problem> {
    if word == NONE {
        return Ok(None);
    }
    Frequency::parse(word).map(Some).ok_or_else(no_choice)
}

/// `POST /members/notifications/terms`
pub(crate) async fn follow_term(
    State(app): State<App>,
    Me(me): Me,
    Form(form): Form<FollowedTerm>,
) -> Answer {
    let topic = Topic::parse(&form.topic).ok_or_else(no_choice)?;
    let wanted = [(topic, how(&form.how)?)];
    let world = app.service.world();
    app.service.store.write(move |tx| follow_topics(tx, &world, &me, &wanted)).await?;
    Ok(see_other("/members/notifications?said=saved#terms"))
}

/// `POST /members/notifications`
pub(crate) async fn save(State(app): State<App>, Me(me): Me, Form(form): Form<Wanted>) -> Answer {
    let wanted = Preferences {
        contributions: Frequency::parse(&form.contributions).ok_or_else(no_choice)?,
        replies: Replies::parse(&form.replies).ok_or_else(no_choice)?,
        hour: form.hour.parse().map_err(|_| no_choice())?,
        weekday: form.weekday.parse().map_err(|_| no_choice())?,
        with_text: !form.with_text.is_empty(),
    };
    let mut kinds = vec![
        (Topic::Kind(Kind::Quick), how(&form.quick)?),
        (Topic::Kind(Kind::News), how(&form.news)?),
        (Topic::Kind(Kind::Event), how(&form.event)?),
    ];
    for (kind, word) in [(exchange::Kind::Offer, &form.offer), (exchange::Kind::Need, &form.need)] {
        if let Some(word) = word {
            kinds.push((Topic::Listing(kind), how(word)?));
        }
    }
    let world = app.service.world();
    let save = move |tx: &mut dyn crate::store::Tx| {
        set_preferences(tx, &world, &me, &wanted)?;
        follow_topics(tx, &world, &me, &kinds)
    };
    app.service.store.write(save).await?;
    Ok(see_other("/members/notifications?said=saved"))
}

/// `POST /members/notifications/read`: to the discussion that was chosen, or back to the list.
pub(crate) async fn read(State(app): State<App>, Me(me): Me, Form(form): Form<WasRead>) -> Answer {
    let (world, page) = (app.service.world(), form.page.clone());
    let first =
        app.service.store.write(move |tx| mark_read(tx, &world, &me, page.as_deref())).await?;
    Ok(match (form.page, first) {
        (None, _) => see_other("/members/notifications?said=saved"),
        (Some(page), None) => see_other(&discussion_url(&page)),
        (Some(page), Some(first)) => {
            see_other(&format!("{}#comment-{first}", discussion_url(&page)))
        }
    })
}

/// `POST /members/discussion/follow?page=ID`
pub(crate) async fn follow_page(
    State(app): State<App>,
    Me(me): Me,
    query: Query,
    Form(form): Form<Followed>,
) -> Answer {
    let page = query.get("page").ok_or_else(Problem::not_found)?.to_owned();
    let how = form.how;
    let frequency = match how.as_str() {
        "usual" | "end" => None,
        word => Some(Frequency::parse(word).ok_or_else(no_choice)?),
    };
    let (world, on) = (app.service.world(), page.clone());
    let follows = how != "end";
    app.service.store.write(move |tx| follow(tx, &world, &me, &on, follows, frequency)).await?;
    Ok(see_other(&format!("{}&said=saved#follow", discussion_url(&page))))
}

/// `POST /members/discussion/words-in-mails?page=ID`
pub(crate) async fn words(
    State(app): State<App>,
    Me(me): Me,
    query: Query,
    Form(form): Form<Words>,
) -> Answer {
    let page = query.get("page").ok_or_else(Problem::not_found)?.to_owned();
    let (world, on) = (app.service.world(), page.clone());
    let allow = form.allow == "yes";
    let reason = form.reason;
    app.service
        .store
        .write(move |tx| allow_words_in_mails(tx, &world, &me, &on, allow, &reason))
        .await?;
    Ok(see_other(&format!("{}&said=saved", discussion_url(&page))))
}

/// What somebody sent otherwise than here.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Carried {
    sender: String,
    markdown: String,
    language: String,
    key: String,
    /// They agreed to be named and read here.
    #[serde(default)]
    agreed: Option<String>,
}

/// `POST /members/discussion/carry?page=ID`
pub(crate) async fn carry(
    State(app): State<App>,
    Me(me): Me,
    query: Query,
    Form(form): Form<Carried>,
) -> Answer {
    let page = query.get("page").ok_or_else(Problem::not_found)?.to_owned();
    check_key(&form.key)?;
    if form.agreed.is_none() {
        return Err(Problem::invalid("not-agreed", "agreed", "ask first whether they agree"));
    }
    let poster = me.member.name.clone();
    let line = |sender: &str| {
        let args = [("name", Arg::from(sender)), ("poster", Arg::from(poster.as_str()))];
        let words = app.pages.strings.get(&form.language, "n-carried", &args);
        words.unwrap_or_else(|| format!("{sender} / {poster}"))
    };
    let markdown = carried_text(&form.sender, &form.markdown, line)
        .ok_or_else(|| Problem::invalid("bad-name", "sender", "this is no name"))?;
    let new = NewComment {
        page: page.clone(),
        markdown,
        language: Some(form.language.clone()),
        public_confirmed: true,
        ..NewComment::default()
    };
    let limits = app.service.world().limits;
    let draft = off_thread(move || Draft::parse(new, &limits)).await??;
    let (world, sender, key) = (app.service.world(), form.sender, form.key);
    let posted = app
        .service
        .store
        .write(move |tx| post_carried(tx, &world, &me, &draft, &sender, &key))
        .await?;
    Ok(see_other(&format!("{}&said=posted#comment-{}", discussion_url(&page), posted.item.number)))
}

/// What the page of a discussion shows of following it; `null` for whoever cannot.
pub(crate) async fn follow_view(app: &App, ask: &Ask, page: &str) -> Result<Value, Problem> {
    let Some(me) = ask.who.clone() else { return Ok(Value::Null) };
    if permissions::check(Action::Follow, Some(&me)).is_err() {
        return Ok(Value::Null);
    }
    let (world, page) = (app.service.world(), page.to_owned());
    let (how, words) = app
        .service
        .store
        .read(move |tx| {
            let how = following(tx, &world, &me, &page)?;
            Ok::<_, ActError>((how, words_in_mails(tx, &world, &me, &page)?))
        })
        .await?;
    let how = how.filter(|how| how.following);
    Ok(json!({
        "following": how.is_some(),
        "how": how.map_or("usual", |how| how.frequency.map_or("usual", Frequency::as_str)),
        "choices": ["usual", "instant", "daily", "weekly", "off"],
        "words_in_mails": words,
        "carry_key": super::super::site::hex(&rand::random::<[u8; 16]>()),
    }))
}
