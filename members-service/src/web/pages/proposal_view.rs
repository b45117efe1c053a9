//! A proposal as it is shown: its line in a list, its text, and where it stands.

use serde_json::{Value, json};

use super::super::App;
use super::super::extract::Ask;
use super::super::problem::Problem;
use super::discussion::off_thread;
use super::{Answer, Page, draw};
use crate::catalogue::Catalogue;
use crate::discussions::Text;
use crate::proposals::{self, Entries, Kind, State};
use crate::store::proposals::Proposal;
use baraza_theme::direction;

/// The entries that records may name, by collection.
pub(super) fn entries_of(catalogue: &Catalogue, language: &str) -> Entries {
    let mut entries = Entries::new();
    for page in catalogue.pages() {
        if let Some(collection) = &page.collection {
            let entry = (page.id.clone(), page.title(language).to_owned());
            entries.entry(collection.clone()).or_default().push(entry);
        }
    }
    entries
}

/// A proposal in a list.
pub(super) fn line_view(ask: &Ask, catalogue: &Catalogue, proposal: &Proposal) -> Value {
    let page = proposal.page.as_deref().and_then(|page| catalogue.page(page));
    let title = match (proposal.title.trim(), page) {
        ("", Some(page)) => page.title(&ask.language),
        (title, _) => title,
    };
    let published = proposal.published_at_page.as_deref().and_then(|page| catalogue.page(page));
    let time = |at: Option<jiff::Timestamp>| at.map(|at| at.to_string());
    json!({
        "id": proposal.id,
        "kind": proposal.kind,
        "state": proposal.state,
        "title": title,
        "language": proposal.language,
        "dir": direction(&proposal.language),
        "url": proposal.place,
        "created_at": proposal.created_at.to_string(),
        "changed_at": proposal.changed_at.to_string(),
        "submitted_at": time(proposal.submitted_at),
        "decided_at": time(proposal.decided_at),
        "page_title": page.map(|page| page.title(&ask.language)),
        "published_at": published.map(|page| &page.url),
        "can_withdraw": matches!(proposal.state, State::Review | State::Changes),
        "can_delete": proposal.state.is_open()
            || matches!(proposal.state, State::Declined | State::Withdrawn),
        "has_form": proposal.state.is_open()
            && matches!(proposal.kind, Kind::New | Kind::Improve),
    })
}

/// The text of a proposal as its page will show it.
pub(super) async fn shown(app: &App, ask: &Ask, proposal: &Proposal) -> Result<Value, Problem> {
    let Some(sheet) = app.service.sheet(&proposal.collection, &ask.language) else {
        return Ok(Value::Null);
    };
    let world = app.service.world();
    let entries = entries_of(&world.catalogue, &ask.language);
    let proposal = proposal.clone();
    off_thread(move || {
        let collection = world.catalogue.collection(&proposal.collection);
        let sources = collection.and_then(|collection| collection.sources.as_deref());
        let shown = proposals::preview(&sheet, &proposal.front, &entries, sources);
        let mut view = serde_json::to_value(shown).unwrap_or_default();
        // The same renderer as for all that members write; the page itself has the editors'.
        view["body_html"] = match Text::parse(&proposal.body, &world.limits) {
            Ok(text) => text.rendered.html.into(),
            Err(_) => Value::Null,
        };
        view["body"] = proposal.body.into();
        view
    })
    .await
}

/// Where a proposal stands, for its author.
pub(super) async fn state(app: &App, ask: &Ask, proposal: &Proposal) -> Answer {
    let catalogue = app.service.catalogue();
    let has_text = matches!(proposal.kind, Kind::New | Kind::Improve);
    let shown = if has_text { shown(app, ask, proposal).await? } else { Value::Null };
    let view = json!({
        "item": line_view(ask, &catalogue, proposal),
        "shown": shown,
        "words": proposal.words,
        "note": proposal.note,
        "named": proposal.named,
        "given_name": proposal.given_name,
    });
    draw(app, ask, Page::new("proposal-state", "pr-title-state", view))
}
