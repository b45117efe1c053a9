//! What moderators do with an e-discussion, and what authors say to being quoted.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::{Conduct, ConductError, Consent, Plan, Readers, Review, WrittenText, quoting};
use crate::accounts::{ActError, Actor, reason};
use crate::catalogue::{Phase, Question};
use crate::discussions::{self, ItemState, Text, markdown::RENDERER};
use crate::id::{CommentId, MemberId, ThreadId};
use crate::moderation::audit;
use crate::notifications;
use crate::permissions::{self, Action};
use crate::sign_in::SignedIn;
use crate::store::threads::Thread;
use crate::store::{self, Event, StoreError, Tx};
use crate::text::{clean, clean_line};
use crate::world::World;

/// Characters of a title.
const TITLE: usize = 150;
/// Characters of an introduction or a question.
const PASSAGE: usize = 1000;
/// Questions of one discussion.
const QUESTIONS: usize = 50;
/// Phases of one discussion.
const PHASES: usize = 12;

/// A discussion to be made in the members' area.
#[derive(Clone, Debug, Default)]
pub struct NewDiscussion {
    /// By language; at least one.
    pub titles: BTreeMap<String, String>,
    /// What it shall be.
    pub replan: Replan,
}

/// A new plan for a discussion.
#[derive(Clone, Debug, Default)]
pub struct Replan {
    /// By language; kept as they are where empty.
    pub titles: BTreeMap<String, String>,
    /// By language.
    pub introductions: BTreeMap<String, String>,
    /// By language, one question a line.
    pub questions: BTreeMap<String, String>,
    /// In order.
    pub phases: Vec<Phase>,
    /// When it opens; `None`: at once.
    pub opens: Option<Timestamp>,
    /// When it closes; `None`: a moderator closes it.
    pub closes: Option<Timestamp>,
    /// Who may read it.
    pub readers: Option<Readers>,
    /// When a moderator looks.
    pub review: Option<Review>,
}

/// A moderator's say on when contributions are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// Now.
    Open,
    /// Until then.
    Extend(Timestamp),
    /// No more.
    Close,
    /// Again, until then.
    Reopen(Timestamp),
}

/// Makes a discussion that the catalogue does not have; its page's id.
pub fn create(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    new: &NewDiscussion,
) -> Result<String, ConductError> {
    permissions::check(Action::RunDiscussion, Some(me))?;
    let titles = lines(&new.titles, TITLE, "title")?;
    if titles.is_empty() {
        return Err(ConductError::Field("title", "d-title-missing"));
    }
    let id: String =
        crate::id::random_bytes::<8>().iter().map(|byte| format!("{byte:02x}")).collect();
    let mut conduct = Conduct {
        page: format!("discussions/e-{id}"),
        own: true,
        readers: Readers::Members,
        review: Review::After,
        opens: None,
        closes: None,
        plan: Plan { titles, ..Plan::default() },
        moderator: Some(me.member.id.clone()),
        synthesis_public_at: None,
        version: 0,
        named: Default::default(),
    };
    let replan = Replan { titles: BTreeMap::new(), ..new.replan.clone() };
    let replan = Replan { opens: Some(replan.opens.unwrap_or(world.now)), ..replan };
    apply(&mut conduct, &replan)?;
    store::conduct::save(tx, &conduct, world.now)?;
    if conduct.readers == Readers::Named {
        store::conduct::insert_named(tx, &conduct.page, &me.member.id)?;
    }
    let thread = store::threads::insert_thread(tx, &ThreadId::random(), &conduct.page)?;
    store::following::follow_from(tx, &thread.id, &me.member.id, thread.last_number)?;
    record(tx, world, me, "discussion-create", &conduct.page, "")?;
    changed(tx, &thread, false)?;
    Ok(conduct.page)
}

/// Sets dates, questions, phases, readers and review anew.
pub fn replan(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    page: &str,
    replan: &Replan,
    why: &str,
) -> Result<(), ConductError> {
    let (mut conduct, thread) = taken(tx, world, me, page)?;
    let why = reason(why)?;
    let before = conduct.clone();
    apply(&mut conduct, replan)?;
    let answered = store::conduct::answers(tx, &thread.id)?;
    let gone = |number: &String| {
        number.parse::<i64>().is_ok_and(|number| number > conduct.plan.questions.len() as i64)
    };
    if answered.keys().any(gone) {
        return Err(ConductError::Field("questions", "d-question-answered"));
    }
    // Who reads may become fewer at any time. It becomes more only while nothing has been said (S102).
    let wider = (conduct.readers as u8) < (before.readers as u8);
    if wider && thread.last_number > 0 {
        return Err(ConductError::Field("readers", "d-readers-wider"));
    }
    if before.opens != conduct.opens && conduct.opens.is_some_and(|opens| opens > world.now) {
        store::conduct::forget_mailed(tx, &conduct.page, "welcome")?;
    }
    if before.closes != conduct.closes {
        store::conduct::forget_mailed(tx, &conduct.page, "reminder")?;
    }
    store::conduct::save(tx, &conduct, world.now)?;
    record(tx, world, me, "discussion-plan", &conduct.page, &why)?;
    let narrower = (conduct.readers as u8) > (before.readers as u8);
    changed(tx, &thread, narrower)
}

fn apply(conduct: &mut Conduct, new: &Replan) -> Result<(), ConductError> {
    if conduct.own && !new.titles.is_empty() {
        let titles = lines(&new.titles, TITLE, "title")?;
        if titles.is_empty() {
            return Err(ConductError::Field("title", "d-title-missing"));
        }
        conduct.plan.titles = titles;
    }
    let introductions = new.introductions.iter().map(|(language, text)| {
        let text = clean(text.trim()).filter(|text| text.chars().count() <= PASSAGE);
        let text = text.ok_or(ConductError::Field("introduction", "text-too-long"))?;
        Ok((language.clone(), text))
    });
    let introductions: BTreeMap<String, String> =
        introductions.collect::<Result<_, ConductError>>()?;
    conduct.plan.introductions =
        introductions.into_iter().filter(|(_, text)| !text.is_empty()).collect();
    conduct.plan.questions = questions(&new.questions)?;
    if new.phases.len() > PHASES {
        return Err(ConductError::Field("phases", "d-too-many"));
    }
    for phase in &new.phases {
        let reversed =
            matches!((phase.opens, phase.closes), (Some(opens), Some(closes)) if closes <= opens);
        let unknown = phase.questions.iter().any(|number| {
            !conduct.plan.questions.iter().any(|question| question.number == *number)
        });
        if reversed {
            return Err(ConductError::Field("phases", "d-dates-reversed"));
        }
        if unknown {
            return Err(ConductError::Field("phases", "d-question-unknown"));
        }
    }
    let cleaned = new
        .phases
        .iter()
        .map(|phase| Ok(Phase { titles: lines(&phase.titles, TITLE, "phases")?, ..phase.clone() }));
    conduct.plan.phases = cleaned.collect::<Result<_, ConductError>>()?;
    (conduct.opens, conduct.closes) = (new.opens.or(conduct.opens), new.closes);
    if matches!((conduct.opens, conduct.closes), (Some(opens), Some(closes)) if closes <= opens) {
        return Err(ConductError::Field("closes", "d-dates-reversed"));
    }
    conduct.readers = new.readers.unwrap_or(conduct.readers);
    conduct.review = new.review.unwrap_or(conduct.review);
    Ok(())
}

fn lines(
    texts: &BTreeMap<String, String>,
    most: usize,
    field: &'static str,
) -> Result<BTreeMap<String, String>, ConductError> {
    let mut all = BTreeMap::new();
    for (language, text) in texts {
        let text = clean_line(text, most).ok_or(ConductError::Field(field, "text-too-long"))?;
        if !text.is_empty() {
            all.insert(language.clone(), text);
        }
    }
    Ok(all)
}

/// Line 3 of each language is question 3.
fn questions(by_language: &BTreeMap<String, String>) -> Result<Vec<Question>, ConductError> {
    let mut all: Vec<Question> = Vec::new();
    for (language, text) in by_language {
        let asked = text.lines().map(str::trim).filter(|line| !line.is_empty());
        for (at, line) in asked.enumerate() {
            let line = clean_line(line, PASSAGE)
                .ok_or(ConductError::Field("questions", "text-too-long"))?;
            if at >= QUESTIONS {
                return Err(ConductError::Field("questions", "d-too-many"));
            }
            if at == all.len() {
                all.push(Question { number: at as i64 + 1, texts: BTreeMap::new() });
            }
            all[at].texts.insert(language.clone(), line);
        }
    }
    Ok(all)
}

/// Opens, extends, closes or reopens. It holds from this instant.
pub fn set_state(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    page: &str,
    to: Move,
    why: &str,
) -> Result<(), ConductError> {
    let (mut conduct, thread) = taken(tx, world, me, page)?;
    let why = reason(why)?;
    let closed = conduct.closes.is_some_and(|closes| closes <= world.now);
    let scheduled = !closed && conduct.opens.is_some_and(|opens| opens > world.now);
    let later = |until: Timestamp| {
        if until > world.now {
            Ok(until)
        } else {
            Err(ConductError::Field("closes", "d-date-past"))
        }
    };
    let act = match to {
        Move::Open if scheduled => {
            conduct.opens = Some(world.now);
            "discussion-open"
        }
        Move::Close if !closed => {
            conduct.closes = Some(world.now);
            "discussion-close"
        }
        Move::Extend(until) if !closed => {
            conduct.closes = Some(later(until)?);
            "discussion-extend"
        }
        Move::Reopen(until) if closed => {
            conduct.closes = Some(later(until)?);
            conduct.opens = conduct.opens.filter(|opens| *opens <= world.now);
            "discussion-reopen"
        }
        _ => return Err(ActError::Conflict.into()),
    };
    if matches!((conduct.opens, conduct.closes), (Some(opens), Some(closes)) if closes < opens) {
        conduct.opens = conduct.closes;
    }
    store::conduct::forget_mailed(tx, &conduct.page, "reminder")?;
    store::conduct::save(tx, &conduct, world.now)?;
    record(tx, world, me, act, &conduct.page, &why)?;
    changed(tx, &thread, false)
}

/// Writes the summary of a phase (from 1) or the synthesis (0) in one language. Those who follow learn that it is there.
#[allow(clippy::too_many_arguments, reason = "an act is told everything")]
pub fn write_text(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    page: &str,
    phase: i64,
    language: &str,
    text: &Text,
) -> Result<(), ConductError> {
    let (conduct, thread) = taken(tx, world, me, page)?;
    if phase < 0 || phase > conduct.plan.phases.len() as i64 {
        return Err(ActError::NotFound.into());
    }
    let written = WrittenText {
        phase,
        language: language.to_owned(),
        markdown: text.markdown.clone(),
        html: text.rendered.html.clone(),
        pinned: true,
        written_at: world.now,
    };
    // What anyone may read is judged again with every change.
    if phase == 0 && conduct.synthesis_public_at.is_some() {
        let quoted = quoting::without_consent(tx, &thread, &[&written])?;
        if !quoted.is_empty() {
            return Err(ConductError::Quoted(quoted));
        }
    }
    store::conduct::save_text(tx, &conduct.page, &written, RENDERER, &me.member.id)?;
    store::conduct::save(tx, &conduct, world.now)?;
    let (act, what) = match phase {
        0 => ("discussion-synthesis", "synthesis".to_owned()),
        _ => ("discussion-summary", format!("summary-{phase}")),
    };
    let subject = format!("{} {what} {language}", conduct.page);
    audit::record_on(tx, world, &Actor::Member(me.clone()), act, None, &subject, "")?;
    if store::conduct::mark_mailed(tx, &conduct.page, &what, world.now)? {
        let what = if phase == 0 { "synthesis" } else { "summary" };
        notifications::discussion_news(tx, world, &thread, &conduct, what, Some(&me.member.id))?;
    }
    changed(tx, &thread, false)
}

/// Puts a phase's summary above the thread, or takes it down.
pub fn pin_summary(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    page: &str,
    phase: i64,
    pinned: bool,
) -> Result<(), ConductError> {
    let (conduct, thread) = taken(tx, world, me, page)?;
    if phase < 1 || store::conduct::set_pinned(tx, &conduct.page, phase, pinned)? == 0 {
        return Err(ActError::NotFound.into());
    }
    store::conduct::save(tx, &conduct, world.now)?;
    let act = if pinned { "discussion-pin" } else { "discussion-unpin" };
    audit::record_on(
        tx,
        world,
        &Actor::Member(me.clone()),
        act,
        None,
        &format!("{} summary-{phase}", conduct.page),
        "",
    )?;
    changed(tx, &thread, false)
}

/// Lets anyone read the synthesis, or members only again. Refused while it quotes whoever has not agreed.
pub fn set_synthesis_public(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    page: &str,
    public: bool,
    why: &str,
) -> Result<(), ConductError> {
    let (mut conduct, thread) = taken(tx, world, me, page)?;
    let why = reason(why)?;
    if conduct.synthesis_public_at.is_some() == public {
        return Err(ActError::Conflict.into());
    }
    if public {
        let texts = store::conduct::texts(tx, &conduct.page)?;
        let synthesis: Vec<&WrittenText> = texts.iter().filter(|text| text.phase == 0).collect();
        if synthesis.is_empty() {
            return Err(ConductError::Field("synthesis", "d-synthesis-missing"));
        }
        let quoted = quoting::without_consent(tx, &thread, &synthesis)?;
        if !quoted.is_empty() {
            return Err(ConductError::Quoted(quoted));
        }
    }
    conduct.synthesis_public_at = public.then_some(world.now);
    store::conduct::save(tx, &conduct, world.now)?;
    let act = if public { "discussion-synthesis-public" } else { "discussion-synthesis-withdraw" };
    record(tx, world, me, act, &conduct.page, &why)?;
    changed(tx, &thread, !public)
}

/// Puts a member, by name, on the list of those who may read.
pub fn name_member(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    page: &str,
    name: &str,
) -> Result<(), ConductError> {
    let (conduct, thread) = taken(tx, world, me, page)?;
    let skeleton = crate::text::skeleton(name.trim());
    let member = store::accounts::member_by_skeleton(tx, &skeleton)?
        .filter(|member| member.status == crate::accounts::Status::Active)
        .ok_or(ConductError::Field("name", "d-no-such-member"))?;
    if !store::conduct::insert_named(tx, &conduct.page, &member.id)? {
        return Err(ActError::Conflict.into());
    }
    store::following::follow_from(tx, &thread.id, &member.id, thread.last_number)?;
    store::conduct::save(tx, &conduct, world.now)?;
    let by = Actor::Member(me.clone());
    audit::record_on(tx, world, &by, "discussion-name", Some(&member), &conduct.page, "")?;
    changed(tx, &thread, false)
}

/// Takes a member off the list.
pub fn unname_member(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    page: &str,
    member: &MemberId,
) -> Result<(), ConductError> {
    let (conduct, thread) = taken(tx, world, me, page)?;
    if !store::conduct::delete_named(tx, &conduct.page, member)? {
        return Err(ActError::Conflict.into());
    }
    notifications::end_following(tx, member, &thread.id)?;
    store::conduct::save(tx, &conduct, world.now)?;
    let member = store::accounts::member(tx, member)?;
    let by = Actor::Member(me.clone());
    audit::record_on(tx, world, &by, "discussion-unname", member.as_ref(), &conduct.page, "")?;
    changed(tx, &thread, false)
}

/// A moderator asks the author whether a contribution may be quoted in public.
pub fn ask_quote(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &CommentId,
) -> Result<(), ConductError> {
    permissions::check(Action::RunDiscussion, Some(me))?;
    let (page, item) = discussions::item(tx, world, Some(me), id)?;
    let row = store::discussions::comment(tx, id)?.ok_or(ActError::NotFound)?;
    if item.state != ItemState::Shown || item.own {
        return Err(ActError::NotFound.into());
    }
    if !store::conduct::ask_quote(tx, id, &me.member.id, world.now)? {
        return Err(ActError::Conflict.into());
    }
    let author = match &row.author_id {
        Some(author) => store::accounts::member(tx, author)?,
        None => None,
    };
    let subject = format!("{page}#{}", row.number);
    let by = Actor::Member(me.clone());
    audit::record_on(tx, world, &by, "ask-to-quote", author.as_ref(), &subject, "")?;
    if let Some(author) = author {
        notifications::asked_to_be_quoted(tx, world, &page, row.number, &author)?;
    }
    Ok(())
}

/// The author says whether a contribution may be quoted in public. It can be said anew at any time.
pub fn answer_quote(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &CommentId,
    answer: Consent,
) -> Result<(), ConductError> {
    permissions::check(Action::EditOwn, Some(me))?;
    let row = store::discussions::comment(tx, id)?.ok_or(ActError::NotFound)?;
    discussions::item(tx, world, Some(me), id)?;
    if row.author_id.as_ref() != Some(&me.member.id) {
        return Err(permissions::Denied::Forbidden.into());
    }
    store::conduct::answer_quote(tx, id, answer == Consent::Yes, world.now)?;
    let Some(thread) = store::threads::thread_of_comment(tx, id)? else { return Ok(()) };
    // Who takes a yes back takes the quotation out of what anyone may read.
    let conduct = store::conduct::find(tx, &thread.page_id)?;
    if let Some(mut conduct) = conduct.filter(|conduct| conduct.synthesis_public_at.is_some()) {
        let texts = store::conduct::texts(tx, &conduct.page)?;
        let synthesis: Vec<&WrittenText> = texts.iter().filter(|text| text.phase == 0).collect();
        if !quoting::without_consent(tx, &thread, &synthesis)?.is_empty() {
            conduct.synthesis_public_at = None;
            store::conduct::save(tx, &conduct, world.now)?;
            record(tx, world, me, "discussion-synthesis-withdraw", &conduct.page, "")?;
            return changed(tx, &thread, true);
        }
    }
    Ok(())
}

/// The discussion of a page, its row made from the catalogue where there is none yet, and its thread.
fn taken(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    page: &str,
) -> Result<(Conduct, Thread), ConductError> {
    permissions::check(Action::RunDiscussion, Some(me))?;
    let place = discussions::place(tx, world, Some(me), page)?;
    let thread = place.thread_or_new(tx)?;
    // As it is in this transaction, whatever the world was told.
    let conduct = match store::conduct::find(tx, &place.page.id)? {
        Some(conduct) => conduct,
        None => {
            let conduct =
                Conduct { moderator: Some(me.member.id.clone()), ..Conduct::of(place.page) };
            store::conduct::save(tx, &conduct, world.now)?;
            conduct
        }
    };
    Ok((conduct, thread))
}

fn record(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    act: &'static str,
    page: &str,
    why: &str,
) -> Result<(), StoreError> {
    audit::record_on(tx, world, &Actor::Member(me.clone()), act, None, page, why)
}

/// Tells of it. `retracted`: something must leave what the public sees, at once.
fn changed(tx: &mut dyn Tx, thread: &Thread, retracted: bool) -> Result<(), ConductError> {
    let version = store::threads::bump(tx, &thread.id, true)?;
    tx.announce(Event::ConductChanged);
    tx.announce(Event::ThreadChanged { page: thread.page_id.clone(), version });
    tx.announce(if retracted { Event::PublicRetracted } else { Event::PublicChanged });
    Ok(())
}
