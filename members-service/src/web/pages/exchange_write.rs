//! `/members/exchange/new` and `…/{id}/edit`: the form of an offer or a need.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use serde_json::{Value, json};

use super::super::App;
use super::super::extract::{Ask, Form, Me, Query};
use super::super::problem::Problem;
use super::discussion::{off_thread, offered_languages};
use super::exchange::{CHOICES, parse};
use super::updates::{Fields, vocabulary};
use super::{Answer, Page, draw, see_other};
use crate::catalogue::Catalogue;
use crate::discussions::{EditError, ItemState, PostError};
use crate::exchange::{self, Draft, Kind, Listing, NewListing, What};
use crate::id::{ListingId, random_id};
use crate::sign_in::SignedIn;
use crate::updates::{EditOrPost, Reach};
use baraza_theme::language_name;

/// What the form holds.
#[derive(Default)]
struct Writing {
    /// Where it goes, for a change.
    id: Option<ListingId>,
    version: i64,
    key: String,
    new: NewListing,
    preview_html: Option<String>,
    faults: Vec<(&'static str, &'static str)>,
    problem: Option<&'static str>,
    status: Option<StatusCode>,
    was_public: bool,
}

/// `GET /members/exchange/new?kind=…`
pub(crate) async fn write(State(app): State<App>, ask: Ask, Me(me): Me, query: Query) -> Answer {
    let kind = query.get("kind").and_then(Kind::parse).map_or("", Kind::as_str).to_owned();
    let new = NewListing { kind, ..NewListing::default() };
    write_again(&app, &ask, &me, Writing { key: random_id(), new, ..Writing::default() })
}

/// `GET /members/exchange/{id}/edit`
pub(crate) async fn rewrite(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
) -> Answer {
    let (id, who, world) = (parse(&id)?, me.clone(), app.service.world());
    let (markdown, item) =
        app.service.store.read(move |tx| exchange::own_source(tx, &world, &who, &id)).await?;
    let offered = &app.service.network.languages;
    let (languages, more): (Vec<String>, Vec<String>) =
        item.languages.iter().cloned().partition(|language| offered.contains(language));
    let terms = item.terms.iter();
    let new = NewListing {
        kind: item.kind.as_str().to_owned(),
        what: item.what.as_str().to_owned(),
        title: item.title.clone(),
        markdown,
        language: Some(item.language.clone()),
        languages,
        more_languages: more.join(", "),
        terms: terms
            .flat_map(|(name, ids)| ids.iter().map(|id| (name.clone(), id.clone())))
            .collect(),
        starts_on: item.starts_on.clone().unwrap_or_default(),
        ends_on: item.ends_on.clone().unwrap_or_default(),
        place: item.place.clone(),
        capacity: item.capacity.to_string(),
        expires_on: item.expires_on.clone(),
        ask_public: item.reach != Reach::Members,
        public_confirmed: false,
    };
    let writing = Writing {
        was_public: item.reach == Reach::Public,
        version: item.version,
        id: Some(item.id),
        new,
        ..Writing::default()
    };
    write_again(&app, &ask, &me, writing)
}

fn take(
    app: &App,
    fields: &mut Fields,
    catalogue: &Catalogue,
) -> Result<(String, Writing), Problem> {
    let languages = app.service.network.languages.iter();
    let languages = languages.filter(|code| fields.remove(&format!("in.{code}")).is_some());
    let languages: Vec<String> = languages.cloned().collect();
    let mut terms = Vec::new();
    for name in catalogue.terms().keys() {
        for n in 1..=CHOICES {
            if let Some(term) = fields.remove(&format!("term.{name}.{n}")) {
                terms.push((name.clone(), term));
            }
        }
    }
    let mut field = |name: &str| fields.remove(name).unwrap_or_default();
    let act = field("act");
    let version = field("version");
    let version = match version.as_str() {
        "" => 0,
        text => text.parse().map_err(|_| Problem::malformed("the version is no number"))?,
    };
    let writing = Writing {
        key: field("key"),
        version,
        was_public: field("was_public") == "yes",
        new: NewListing {
            kind: field("kind"),
            what: field("what"),
            title: field("title"),
            markdown: field("markdown"),
            language: Some(field("language")),
            languages,
            more_languages: field("more_languages"),
            terms,
            starts_on: field("starts_on"),
            ends_on: field("ends_on"),
            place: field("place"),
            capacity: field("capacity"),
            expires_on: field("expires_on"),
            ask_public: field("ask_public") == "yes",
            public_confirmed: field("public_confirmed") == "yes",
        },
        ..Writing::default()
    };
    // What is left is no field of this form (S12).
    if !fields.is_empty() {
        return Err(Problem::new(
            StatusCode::UNPROCESSABLE_ENTITY,
            "unknown-or-missing-field",
            "a field is not one that this form has",
        ));
    }
    Ok((act, writing))
}

/// `POST /members/exchange`
pub(crate) async fn post(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Form(mut fields): Form<Fields>,
) -> Answer {
    let world = app.service.world();
    let (act, mut writing) = take(&app, &mut fields, &world.catalogue)?;
    let Some(draft) = judged(&app, &mut writing, &act).await? else {
        return write_again(&app, &ask, &me, writing);
    };
    let (who, key) = (me.clone(), writing.key.clone());
    let posted =
        app.service.store.write(move |tx| exchange::post(tx, &world, &who, &draft, &key)).await;
    match posted {
        Ok(item) => Ok(seen(&item, "posted")),
        Err(PostError::ConfirmPublic) => {
            writing.faults.push(("public_confirmed", "confirm-public"));
            write_again(&app, &ask, &me, writing)
        }
        Err(error) => refused(&app, &ask, &me, writing, error.into()),
    }
}

/// `POST /members/exchange/{id}/edit`
pub(crate) async fn edit(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
    Form(mut fields): Form<Fields>,
) -> Answer {
    let id = parse(&id)?;
    // Whose it is comes before what is wrong with the form.
    let (who, of, world) = (me.clone(), id.clone(), app.service.world());
    app.service.store.read(move |tx| exchange::own_source(tx, &world, &who, &of)).await?;
    let world = app.service.world();
    let (act, mut writing) = take(&app, &mut fields, &world.catalogue)?;
    writing.id = Some(id.clone());
    let Some(draft) = judged(&app, &mut writing, &act).await? else {
        return write_again(&app, &ask, &me, writing);
    };
    let (who, version) = (me.clone(), writing.version);
    let edited = app
        .service
        .store
        .write(move |tx| exchange::edit(tx, &world, &who, &id, &draft, version))
        .await;
    match edited {
        Ok(item) => Ok(seen(&item, "edited")),
        Err(EditOrPost::Post(PostError::ConfirmPublic)) => {
            writing.faults.push(("public_confirmed", "confirm-public"));
            write_again(&app, &ask, &me, writing)
        }
        Err(EditOrPost::Edit(EditError::Stale { version })) => {
            // The words stay; sending again takes the newest version as its ground.
            writing.version = version;
            refused(&app, &ask, &me, writing, EditError::Stale { version }.into())
        }
        Err(EditOrPost::Edit(error)) => refused(&app, &ask, &me, writing, error.into()),
        Err(EditOrPost::Post(error)) => refused(&app, &ask, &me, writing, error.into()),
        Err(EditOrPost::Store(error)) => Err(error.into()),
    }
}

/// The draft, unless something is wrong with it or only a preview was asked for.
async fn judged(app: &App, writing: &mut Writing, act: &str) -> Result<Option<Draft>, Problem> {
    let (world, new) = (app.service.world(), writing.new.clone());
    if act == "preview" {
        let (limits, markdown) = (world.limits.clone(), new.markdown);
        match off_thread(move || crate::discussions::preview(&markdown, &limits)).await? {
            Ok(html) => writing.preview_html = Some(html),
            Err(error) => writing.faults.push(("markdown", error.code())),
        }
        return Ok(None);
    }
    match off_thread(move || Draft::parse(new, &world)).await? {
        Ok(draft) => Ok(Some(draft)),
        Err(faults) => {
            writing.faults = faults;
            Ok(None)
        }
    }
}

fn seen(item: &Listing, said: &str) -> axum::response::Response {
    let said = if item.state == ItemState::Pending { "pending" } else { said };
    see_other(&format!("/members/exchange/{}?said={said}", item.id))
}

/// The form again, the refusal above it and every word still in it.
fn refused(app: &App, ask: &Ask, me: &SignedIn, mut writing: Writing, problem: Problem) -> Answer {
    if problem.status == StatusCode::NOT_FOUND || problem.status.is_server_error() {
        return Err(problem);
    }
    writing.problem = Some(problem.code);
    writing.status = Some(problem.status);
    let mut response = write_again(app, ask, me, writing)?;
    problem.add_headers(&mut response);
    Ok(response)
}

fn write_again(app: &App, ask: &Ask, me: &SignedIn, writing: Writing) -> Answer {
    let catalogue = app.service.world().catalogue;
    let new = &writing.new;
    let vocabularies: Vec<Value> = catalogue
        .terms()
        .keys()
        .map(|name| {
            let chosen = new.terms.iter().filter(|(of, term)| of == name && !term.is_empty());
            let chosen = chosen.map(|(_, term)| term.clone()).collect();
            vocabulary(app, ask, &catalogue, name, chosen)
        })
        .collect();
    let action = match &writing.id {
        Some(id) => format!("/members/exchange/{id}/edit"),
        None => "/members/exchange".to_owned(),
    };
    let language = new.language.clone().filter(|language| !language.is_empty());
    let given: Vec<Value> = app
        .service
        .network
        .languages
        .iter()
        .map(|code| json!({ "code": code, "name": language_name(code), "chosen": new.languages.contains(code) }))
        .collect();
    let view = json!({
        "form": {
            "action": action,
            "key": writing.key,
            "version": writing.version,
            "is_edit": writing.id.is_some(),
            "was_public": writing.was_public,
            "confirm_public": me.member.confirmed_public_at.is_none(),
            "preview_html": writing.preview_html,
            "languages": offered_languages(app, ask),
            "given": given,
            "vocabularies": vocabularies,
            "whats": What::ALL,
        },
        "problem": writing.problem.map(|code| format!("m-problem-{code}")),
        "typed": {
            "kind": new.kind,
            "what": new.what,
            "title": new.title,
            "markdown": new.markdown,
            "language": language.unwrap_or_else(|| ask.language.clone()),
            "more_languages": new.more_languages,
            "starts_on": new.starts_on,
            "ends_on": new.ends_on,
            "place": new.place,
            "capacity": new.capacity,
            "expires_on": new.expires_on,
            "ask_public": new.ask_public,
            "public_confirmed": new.public_confirmed,
        },
    });
    let title = if writing.id.is_some() { "x-title-edit" } else { "x-title-new" };
    let mut page = Page::new("listing-form", title, view);
    page.status = writing.status.unwrap_or_default();
    page = page.with_faults(writing.faults);
    draw(app, ask, page)
}
