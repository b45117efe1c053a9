//! `/members/administration`: what waits for a second administrator, the numbers in force, the audit log's chain, the
//! network's figures. Numbers come from the configuration and are changed there.

use axum::extract::State;
use serde::Deserialize;
use serde_json::{Value, json};

use super::super::App;
use super::super::extract::{Ask, Form, Me, Query};
use super::super::problem::Problem;
use super::{Answer, Page, draw, people, see_other, sessions};
use crate::accounts::{ActError, Actor, administrators, end_all_sessions, proposals};
use crate::config::Limits;
use crate::moderation::{AuditBroken, statistics, verify_audit};
use crate::privacy::PERIODS;
use crate::sign_in::SignedIn;

/// The form that ends everyone's sessions.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Why {
    reason: String,
}

/// `GET /members/administration`
pub(crate) async fn show(State(app): State<App>, ask: Ask, Me(me): Me, query: Query) -> Answer {
    let page = page(&app, me, query.get("verify").is_some()).await?;
    draw(&app, &ask, page)
}

/// `POST /members/administration/sessions`: everyone must sign in again.
pub(crate) async fn end_sessions(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Form(form): Form<Why>,
) -> Answer {
    let (world, by) = (app.service.world(), Actor::Member(me.clone()));
    let ended = app.service.store.write(move |tx| end_all_sessions(tx, &world, &by, &form.reason));
    match ended.await {
        Ok(()) => {
            let mut response = see_other("/members/sign-in?said=signed-out");
            sessions::forget(&app, &mut response);
            Ok(response)
        }
        Err(ActError::ReasonMissing) => {
            let page = page(&app, me, false).await?;
            draw(&app, &ask, page.with_faults(vec![("reason", "reason-missing")]))
        }
        Err(error) => Err(error.into()),
    }
}

/// `GET /members/statistics`
pub(crate) async fn figures(State(app): State<App>, ask: Ask, Me(me): Me) -> Answer {
    let world = app.service.world();
    let found = app.service.store.read(move |tx| statistics(tx, &world, &me)).await?;
    let months: Vec<Value> = found
        .months
        .iter()
        .map(|month| {
            json!({
                "month": month.month,
                "contributions": month.contributions,
                "people": month.people,
            })
        })
        .collect();
    let view = json!({ "months": months, "members": found.members });
    draw(&app, &ask, Page::new("statistics", "a-title-statistics", view))
}

async fn page(app: &App, me: SignedIn, verify: bool) -> Result<Page<'static>, Problem> {
    let world = app.service.world();
    let (waiting, administrators, chain) = app
        .service
        .store
        .read(move |tx| {
            let waiting = proposals(tx, &world, &me)?;
            let administrators = administrators(tx)?;
            // It reads the whole log: only where it was asked for.
            let chain = verify.then(|| verify_audit(tx, None));
            Ok::<_, ActError>((waiting, administrators, chain))
        })
        .await?;
    let chain = match chain {
        None => Value::Null,
        Some(Ok(head)) => {
            json!({ "holds": true, "rows": head.seq, "head": format!("{}:{}", head.seq, head.hash) })
        }
        Some(Err(AuditBroken::Gap(row) | AuditBroken::Changed(row))) => {
            json!({ "holds": false, "row": row })
        }
        Some(Err(AuditBroken::Truncated)) => json!({ "holds": false, "row": null }),
        Some(Err(AuditBroken::Store(error))) => return Err(error.into()),
    };
    let view = json!({
        "proposals": waiting.iter().map(people::proposal_view).collect::<Vec<_>>(),
        "one_admin": administrators <= 1,
        "periods": PERIODS.map(|period| json!({ "what": period.what, "days": period.days })),
        "limits": limits(&app.service.config.limits),
        "chain": chain,
    });
    Ok(Page::new("administration", "a-title-administration", view))
}

/// Every number in force: its key, its value, and whether it is another than the usual one.
fn limits(limits: &Limits) -> Vec<Value> {
    let table = |limits: &Limits| match serde_json::to_value(limits) {
        Ok(Value::Object(table)) => table,
        _ => serde_json::Map::new(),
    };
    let usual = table(&Limits::default());
    table(limits)
        .into_iter()
        .map(|(key, value)| {
            let changed = usual.get(&key) != Some(&value);
            json!({ "usual": usual.get(&key), "key": key, "value": value, "changed": changed })
        })
        .collect()
}
