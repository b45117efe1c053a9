//! `/members/`: what waits for this member.

use std::collections::BTreeMap;

use axum::extract::State;
use serde_json::{Value, json};

use super::super::App;
use super::super::extract::{Ask, Me};
use super::super::problem::Problem;
use super::{Answer, Page, discussion_url, draw, see_other};
use crate::accounts::{
    Name, Role, Status, administrators, asked_of_me, count_waiting_affiliations, letting_back,
    own_affiliation,
};
use crate::catalogue::Visibility;
use crate::conduct::quiet_count;
use crate::correspondence;
use crate::directory;
use crate::discussions::{counts, recent};
use crate::exchange;
use crate::moderation::waiting;
use crate::permissions::{self, Action};
use crate::privacy::hidden_until;
use crate::proposals;
use crate::sign_in::SignedIn;
use crate::store::Tx;
use crate::updates::{self, Filter};
use crate::world::World;

/// Discussions listed.
const LISTED: usize = 20;
/// Contributions listed.
const RECENT: usize = 10;
/// Updates listed.
const UPDATES: usize = 5;
/// Before an affiliation lapses, home says so.
const LAPSES_SOON_SECONDS: i64 = 30 * 86_400;

/// `GET /members`
pub(crate) async fn slash() -> Answer {
    Ok(see_other("/members/"))
}

/// `GET /members/`
pub(crate) async fn show(State(app): State<App>, ask: Ask, Me(me): Me) -> Answer {
    let world = app.service.world();
    let is_member = me.member.status == Status::Active;
    let mut open: Vec<_> = world
        .catalogue
        .pages()
        .iter()
        .filter(|page| {
            page.discussion.as_ref().is_some_and(|discussion| {
                let planned = discussion.opens.is_some()
                    || discussion.closes.is_some()
                    || discussion.visibility == Visibility::Members;
                planned
                    && page.admits(Some(&me))
                    && discussion.opens.is_none_or(|opens| opens <= world.now)
                    && discussion.closes.is_none_or(|closes| closes > world.now)
            })
        })
        .collect();
    open.sort_by_key(|page| page.discussion.as_ref().and_then(|discussion| discussion.closes));
    let open: Vec<_> = open.into_iter().take(LISTED).cloned().collect();
    let ids: Vec<String> = open.iter().map(|page| page.id.clone()).collect();

    let who = me.clone();
    let catalogue = world.catalogue.clone();
    let (counts, administrators, recent, waits, news, own, (quiet, late)) = app
        .service
        .store
        .read(move |tx| {
            let counts = counts(tx, &world, Some(&who), &ids)?;
            let administrators = match who.member.role {
                Role::Admin => Some(administrators(tx)?),
                _ => None,
            };
            let recent = recent(tx, &world, &who, RECENT)?;
            let moderates = permissions::check(Action::SeeQueue, Some(&who)).is_ok();
            let waits = moderates.then(|| waiting(tx, &world, &who)).transpose()?;
            let news = match is_member {
                true => updates::list(tx, &world, &who, &Filter::default(), UPDATES)?.items,
                false => Vec::new(),
            };
            let waits = match waits {
                Some(waits) => {
                    let updates = updates::count_waiting(tx, &who)?;
                    let listings = exchange::count_waiting(tx, &world, &who)?;
                    let tried = crate::tried::count_waiting(tx, &who)?;
                    let back = letting_back(tx, &world, &who)?;
                    let back = back.iter().filter(|one| one.can_confirm).count() as i64;
                    let messages = correspondence::count_reported(tx, &who)?;
                    let affiliations = count_waiting_affiliations(tx, &who)?;
                    let reviews = proposals::counts(tx, &world, &who)?;
                    let entries = directory::count_reported(tx, &who)?;
                    let waiting = (updates, listings, tried, reviews, entries);
                    Some((waits, waiting, affiliations, back, messages))
                }
                None => None,
            };
            let own = Own::read(tx, &world, &who)?;
            let quiet = if moderates { quiet_count(tx, &world, &who)? } else { 0 };
            let late = match permissions::check(Action::Administer, Some(&who)) {
                Ok(()) => crate::advisory::count_neglected(tx, &world, &who)?,
                Err(_) => 0,
            };
            Ok::<_, Problem>((counts, administrators, recent, waits, news, own, (quiet, late)))
        })
        .await?;
    let moderates = waits.is_some();
    let waiting: Vec<Value> = waits
        .map(|(waits, waiting, affiliations, back, messages)| {
            let (updates, listings, tried, reviews, entries) = waiting;
            [
                ("u-waiting-count", "/members/updates/waiting", updates),
                ("x-waiting-count", "/members/exchange/waiting", listings),
                ("t-waiting-count", "/members/tried/waiting", tried),
                ("m-waiting-held", "/members/moderation", waits.held),
                ("m-waiting-reported", "/members/moderation", waits.reported),
                ("m-waiting-applications", "/members/applications", waits.applications),
                ("dir-waiting-reported", "/members/directory/reported", entries),
                ("adv-waiting-late", "/members/advisory/desk", late),
                ("msg-waiting-reported", "/members/messages/reported", messages),
                ("rv-waiting-submitted", "/members/review", reviews.0),
                ("rv-waiting-overdue", "/members/review", reviews.1),
                ("k-waiting-letting-back", "/members/letting-back", back),
                ("v-waiting-affiliations", "/members/affiliations", affiliations),
                ("d-waiting-quiet", "/members/discussions?show=quiet", quiet),
            ]
        })
        .into_iter()
        .flatten()
        .filter(|(_, _, count)| *count > 0)
        .map(|(key, url, count)| json!({ "key": key, "url": url, "count": count }))
        .collect();
    let recent: Vec<Value> = recent
        .into_iter()
        .map(|item| {
            let (title, title_language) = title(&item.titles, &ask.language);
            json!({
                "title": title.unwrap_or(&item.page),
                "title_language": title_language,
                "url": format!("{}#comment-{}", discussion_url(&item.page), item.number),
                "excerpt": item.excerpt,
                "language": item.language,
                "dir": item.dir,
                "author": item.author,
                "created_at": item.created_at.to_string(),
            })
        })
        .collect();
    let discussions: Vec<Value> = if is_member {
        open.iter()
            .map(|page| {
                let discussion = page.discussion.as_ref();
                let (title, title_language) = title(&page.titles, &ask.language);
                json!({
                    "title": title.unwrap_or(&page.id),
                    "language": title_language,
                    "url": discussion_url(&page.id),
                    "count": counts.get(&page.id).copied().unwrap_or(0),
                    "closes": discussion.and_then(|d| d.closes).map(|time| time.to_string()),
                    "visibility": discussion.map(|d| d.visibility),
                })
            })
            .collect()
    } else {
        Vec::new()
    };
    let weak =
        me.member.role != Role::Member && permissions::check(Action::SeeQueue, Some(&me)).is_err();
    let view = json!({
        "status": me.member.status.as_str(),
        "waiting": waiting,
        "moderates": moderates,
        "discussions": discussions,
        "recent": recent,
        "updates": super::updates::views(&ask, &catalogue, news),
        "one_admin": administrators == Some(1),
        "weak_session": weak,
        "own": own.0,
    });
    draw(&app, &ask, Page::new("home", "m-title-home", view))
}

/// What home says of the member's own account.
struct Own(Value);

impl Own {
    fn read(tx: &mut dyn Tx, world: &World, me: &SignedIn) -> Result<Own, Problem> {
        if me.member.status != Status::Active {
            return Ok(Own(json!({})));
        }
        let newness = me.member.newness(tx, world)?;
        let asked = asked_of_me(tx, world, me)?.len();
        let confirmed = own_affiliation(tx, world, me)?.confirmed;
        let soon = world.later(LAPSES_SOON_SECONDS);
        let lapses = confirmed.filter(|confirmed| confirmed.lapses_at < soon);
        let is_hidden = hidden_until(tx, world, me)?.is_some();
        Ok(Own(json!({
            "new_until": newness.map(|newness| newness.until.to_string()),
            "new_days_over": newness.is_some_and(|newness| newness.until <= world.now),
            "has_contributed": newness.is_none_or(|newness| newness.contributed),
            "asked": asked,
            "messages": correspondence::count_unread(tx, me)?,
            "advice": crate::advisory::waits_for(tx, world, me)?,
            "reviews": proposals::count_owed(tx, me)?,
            "confirm": crate::tried::asked_of(tx, me)?.len(),
            "tried": tried_view(&crate::tried::measure(tx, me)?),
            "entry_lapses": directory::lapses_soon(tx, world, me)?.map(|at| at.to_string()),
            "affiliation_lapses": lapses.map(|confirmed| confirmed.lapses_at.to_string()),
            "unnamed": Name::is_placeholder(&me.member.name) && !is_hidden,
        })))
    }
}

/// The network's own measure: how often something was taken up, and in how many places.
fn tried_view(counts: &crate::tried::Counts) -> Value {
    json!({ "reported": counts.reported, "confirmed": counts.confirmed, "places": counts.places.len() })
}

/// A title and the language that it is in: the reader's if there is one, else English, else any.
pub(crate) fn title<'a>(
    titles: &'a BTreeMap<String, String>,
    language: &'a str,
) -> (Option<&'a String>, Option<&'a str>) {
    let own = titles.get_key_value(language);
    let found = own.or_else(|| titles.get_key_value("en")).or_else(|| titles.first_key_value());
    (found.map(|(_, title)| title), found.map(|(language, _)| language.as_str()))
}
