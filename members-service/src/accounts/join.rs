//! The two ways in: an invitation, or an application. Both pass an approval (S6).

use jiff::Timestamp;
use serde::Serialize;
use serde_json::json;

use super::admission::{self, Ground, Grounds, TooNew};
use super::{ActError, Actor, Email, Member, Name, NameError, Notices, Role, Status, reason};
use crate::id::{MemberId, random_id, random_token};
use crate::keys::{Keys, Purpose, same, token_hash};
use crate::moderation::audit;
use crate::notifications::{self, MailKind, Order};
use crate::permissions::{Action, Denied};
use crate::sign_in::{self, NewSession, Opening, Proof, RequestCookie, SessionKind, SignedIn};
use crate::store::{self, StoreError, Tx};
use crate::text::clean;
use crate::world::World;

/// Characters in which an applicant says who they are.
const ABOUT_CHARACTERS: usize = 1000;

/// Somebody wants to join.
#[derive(Clone, Debug)]
pub struct Application {
    /// A name of choice.
    pub name: String,
    /// As typed.
    pub email: String,
    /// For those who approve.
    pub about: String,
    /// Addresses of members who know them, as typed: two count.
    pub named: Vec<String>,
    /// Of pages and mails.
    pub language: Option<String>,
    /// The request cookie that the browser already has.
    pub request_cookie: Option<String>,
}

/// Why an application is refused: only for its form.
#[derive(Debug, thiserror::Error)]
pub enum ApplyError {
    /// Applications are switched off.
    #[error("this network takes no applications")]
    Off,
    /// The name.
    #[error(transparent)]
    Name(#[from] NameError),
    /// No address.
    #[error("this is no e-mail address")]
    Email,
    /// Missing, too long, or with characters that deceive.
    #[error("say who you are in at most {ABOUT_CHARACTERS} characters")]
    About,
    /// No address of a member who knows them.
    #[error("this is no e-mail address of somebody who knows you")]
    Named,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Takes an application. A new address gets a mail that confirms it, a known one a mail to sign in; the page says the
/// same to both (S7).
pub fn apply(
    tx: &mut dyn Tx,
    world: &World,
    form: &Application,
) -> Result<RequestCookie, ApplyError> {
    if !world.network.applications {
        return Err(ApplyError::Off);
    }
    let name = Name::parse(&form.name, world)?;
    let email = Email::parse(&form.email).ok_or(ApplyError::Email)?;
    let about = clean(form.about.trim()).filter(|about| about.chars().count() <= ABOUT_CHARACTERS);
    let about = about.filter(|about| !about.is_empty()).ok_or(ApplyError::About)?;
    let named = form.named.iter().map(|named| named.trim()).filter(|named| !named.is_empty());
    let named: Option<Vec<Email>> = named.map(Email::parse).collect();
    let named = named.ok_or(ApplyError::Named)?;
    let cookie = sign_in::request_cookie(tx, world, form.request_cookie.as_deref())?;

    let known = store::accounts::member_by_email(tx, &email)?;
    let (member, mail) = match known {
        Some(member) if member.status == Status::Frozen => (None, MailKind::SignIn),
        Some(member) => (Some(member), MailKind::SignIn),
        None => {
            let language = world.language(form.language.as_deref());
            let member = new_member(tx, world, name, Role::Member, Status::Applied, language)?;
            store::accounts::insert(tx, &member, &email, &skeleton_of(&member), &about)?;
            admission::note_asked(tx, world, &member, &named)?;
            (Some(member), MailKind::Application)
        }
    };
    sign_in::ask_for(tx, world, &email, member.as_ref(), &cookie, None, mail)?;
    Ok(cookie)
}

/// A name that somebody has gets a number: an applicant must not learn who is a member. It can be changed later.
fn new_member(
    tx: &mut dyn Tx,
    world: &World,
    mut name: Name,
    role: Role,
    status: Status,
    language: String,
) -> Result<Member, StoreError> {
    let wanted = name.text.clone();
    for number in 2..1000 {
        if !store::accounts::has_skeleton(tx, &name.skeleton, None)? {
            break;
        }
        let text = format!("{wanted} {number}");
        name = Name { skeleton: crate::text::skeleton(&text), text };
    }
    Ok(Member {
        id: MemberId::random(),
        name: name.text,
        role,
        status,
        language,
        notices: Notices::All,
        joined_at: world.now,
        confirmed_public_at: None,
        invited_by: None,
    })
}

fn skeleton_of(member: &Member) -> String {
    crate::text::skeleton(&member.name)
}

/// Why an invitation is refused.
#[derive(Debug, thiserror::Error)]
pub enum InviteError {
    /// Not allowed.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// No address.
    #[error("this is no e-mail address")]
    Email,
    /// New members wait.
    #[error(transparent)]
    TooNew(#[from] TooNew),
    /// Too many invitations that nobody has taken up.
    #[error("too many of your invitations are open; wait until some are answered")]
    Quota,
    /// Only the operator invites others than members.
    #[error("only members can be invited; roles are granted afterwards")]
    Role,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Mails an invitation. By the operator it comes with an approved account of any role. Says nothing of whether the
/// address is known: a known one gets no mail, but its invitation counts and is listed like any other.
pub fn invite(
    tx: &mut dyn Tx,
    world: &World,
    by: &Actor,
    email: &str,
    role: Role,
) -> Result<(), InviteError> {
    by.check(Action::Invite)?;
    let email = Email::parse(email).ok_or(InviteError::Email)?;
    let known = store::accounts::member_by_email(tx, &email)?;
    let mut member_id = None;
    let mut approves = true;
    let mut mails = true;
    match by.member() {
        None => {
            let member = match known {
                Some(member) => member,
                None => {
                    let language = world.language(None);
                    let mut member =
                        new_member(tx, world, Name::placeholder(), role, Status::Active, language)?;
                    member.notices = Notices::All;
                    store::accounts::insert(tx, &member, &email, &skeleton_of(&member), "")?;
                    store::accounts::approve(tx, &member.id, world.now)?;
                    member
                }
            };
            audit::record(tx, world, by, "invite", Some(&member), role.as_str())?;
            member_id = Some(member.id);
        }
        Some(inviter) => {
            if role != Role::Member {
                return Err(InviteError::Role);
            }
            approves = inviter.role != Role::Member;
            if !approves {
                if !world.network.members_invite {
                    return Err(Denied::Forbidden.into());
                }
                if !admission::is_settled(tx, world, inviter)? {
                    return Err(TooNew.into());
                }
                let since = world.ago(world.limits.invitation_days * 86_400);
                let open = store::accounts::count_unanswered_invitations(tx, &inviter.id, since)?;
                let most = world.limits.invitations_per_member;
                if most > 0 && open >= most {
                    return Err(InviteError::Quota);
                }
            }
            audit::record(tx, world, by, "invite", None, role.as_str())?;
            mails = known.is_none();
        }
    }
    let seed = random_token();
    let invitation = store::accounts::NewInvitation {
        id: random_id(),
        token_hash: token_hash(&invitation_of(&world.keys, &seed)),
        seed,
        email: email.as_str().to_owned(),
        role,
        member_id,
        invited_by: by.member().map(|inviter| inviter.id.clone()),
        approves,
        language: world.language(by.member().map(|inviter| inviter.language.as_str())),
        created_at: world.now,
        expires_at: world.later(world.limits.invitation_days * 86_400),
    };
    // Only one's own earlier one ends: from another's, whoever sent that would learn of this one.
    store::accounts::revoke_invitations_to(tx, &email, invitation.invited_by.as_ref(), world.now)?;
    store::accounts::insert_invitation(tx, &invitation)?;
    if !mails {
        return Ok(());
    }
    let details = json!({ "invitation": invitation.id });
    let mut order = Order::to_address(MailKind::Invitation, &email, &invitation.language, details);
    order.drop_at = Some(invitation.expires_at);
    Ok(notifications::queue(tx, world, order)?)
}

/// An invitation of one's own that can still be taken up, as far as its author may know.
#[derive(Clone, Debug, Serialize)]
pub struct OpenInvitation {
    /// To take it back.
    pub id: String,
    /// For whom.
    pub email: String,
    /// Until when.
    pub expires_at: Timestamp,
}

/// One's own invitations, newest first. One that reached a member is listed until its end like any other.
pub fn own_invitations(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
) -> Result<Vec<OpenInvitation>, StoreError> {
    store::accounts::open_invitations_of(tx, &me.member.id, world.now, world.limits.page_items)
}

/// Takes an own invitation back: its link opens nothing any more. It still counts for the quota.
pub fn revoke_invitation(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &str,
) -> Result<(), ActError> {
    crate::permissions::check(Action::Invite, Some(me))?;
    if !store::accounts::revoke_invitation(tx, id, &me.member.id, world.now)? {
        return Err(ActError::NotFound);
    }
    Ok(audit::record(tx, world, &Actor::Member(me.clone()), "revoke-invitation", None, "")?)
}

/// The token of an invitation, from its seed.
pub(crate) fn invitation_of(keys: &Keys, seed: &str) -> String {
    keys.token(Purpose::Invitation, &[seed])
}

/// What the page of an invitation shows.
#[derive(Clone, Debug)]
pub struct InvitationPage {
    /// Whether a moderator must still approve.
    pub needs_approval: bool,
}

/// What a GET of an invitation shows; `None` alike for expired, used, revoked and unknown. Changes nothing.
pub fn look_at_invitation(
    tx: &mut dyn Tx,
    world: &World,
    token: &str,
) -> Result<Option<InvitationPage>, StoreError> {
    match store::accounts::open_invitation(tx, &token_hash(token), world.now)? {
        Some(invitation) => Ok(Some(InvitationPage { needs_approval: !admits(tx, &invitation)? })),
        None => Ok(None),
    }
}

/// Whether an invitation admits by itself. Whoever sent it must still be one who may: an account that was cut off or
/// lost its role since lets nobody in.
fn admits(tx: &mut dyn Tx, invitation: &store::accounts::Invitation) -> Result<bool, StoreError> {
    let Some(inviter) = &invitation.invited_by else { return Ok(invitation.approves) };
    let inviter = store::accounts::member(tx, inviter)?;
    Ok(invitation.approves
        && inviter.is_some_and(|inviter| {
            inviter.status == Status::Active && inviter.role != Role::Member
        }))
}

/// The answer to an invitation.
#[derive(Clone, Debug)]
pub struct Acceptance {
    /// A name of choice.
    pub name: String,
    /// The address that was invited, typed again: whoever only found the link does not know it.
    pub email: String,
    /// Of pages and mails.
    pub language: Option<String>,
    /// From [`sign_in::browser_family`].
    pub browser: String,
    /// Whether the box "this device is shared" was ticked.
    pub shared_device: bool,
}

/// Why an invitation is not accepted.
#[derive(Debug, thiserror::Error)]
pub enum AcceptError {
    /// Expired, used, revoked, unknown, or for another address.
    #[error("this invitation cannot be used")]
    Invalid,
    /// The name.
    #[error(transparent)]
    Name(#[from] NameError),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Accepts an invitation: once, for the address that was invited (S5). Begins a session.
pub fn accept_invitation(
    tx: &mut dyn Tx,
    world: &World,
    token: &str,
    form: &Acceptance,
) -> Result<NewSession, AcceptError> {
    let name = Name::parse(&form.name, world)?;
    let email = Email::parse(&form.email).ok_or(AcceptError::Invalid)?;
    let invitation = store::accounts::use_invitation(tx, &token_hash(token), world.now)?
        .ok_or(AcceptError::Invalid)?;
    if !same(&invitation.email, email.as_str()) {
        return Err(AcceptError::Invalid);
    }
    let language = world.language(form.language.as_deref());
    let existing = match &invitation.member_id {
        Some(id) => store::accounts::member(tx, id)?,
        None => store::accounts::member_by_email(tx, &email)?,
    };
    let member = match existing {
        Some(mut member) => {
            if invitation.member_id.is_none() || member.status != Status::Active {
                return Err(AcceptError::Invalid);
            }
            if store::accounts::has_skeleton(tx, &name.skeleton, Some(&member.id))? {
                return Err(NameError::Taken.into());
            }
            member.name = name.text;
            member.language = language;
            store::accounts::set_profile(
                tx,
                &member.id,
                &member.name,
                &name.skeleton,
                &member.language,
                member.notices,
            )?;
            member
        }
        None => {
            if store::accounts::has_skeleton(tx, &name.skeleton, None)? {
                return Err(NameError::Taken.into());
            }
            let approved = admits(tx, &invitation)?;
            let status = if approved { Status::Active } else { Status::Pending };
            let mut member = new_member(tx, world, name, invitation.role, status, language)?;
            member.invited_by = invitation.invited_by;
            store::accounts::insert(tx, &member, &email, &skeleton_of(&member), "")?;
            if approved {
                store::accounts::approve(tx, &member.id, world.now)?;
                let by = member.invited_by.as_ref();
                let ground = Ground::Invitation;
                store::admission::insert(tx, &member.id, ground, "", by, world.now)?;
            }
            member
        }
    };
    let opening = Opening {
        kind: SessionKind::Basic,
        proof: Proof::Link,
        browser: form.browser.clone(),
        shared_device: form.shared_device,
        old_token: None,
        next: sign_in::safe_next(None),
    };
    Ok(sign_in::open_session(tx, world, &member, opening)?)
}

/// Someone who waits for approval.
#[derive(Clone, Debug, Serialize)]
pub struct ApplicationView {
    /// To decide on.
    pub id: MemberId,
    /// The name of choice.
    pub name: String,
    /// What they say of themselves.
    pub about: String,
    /// Since when they wait.
    pub applied_at: Timestamp,
    /// Whether a member invited them.
    pub invited: bool,
    /// What speaks for them.
    pub grounds: Grounds,
    /// Whether that is enough, without a check of one's own.
    pub ground: Option<Ground>,
    /// Not if one invited them oneself.
    pub can_decide: bool,
}

/// Those who wait, oldest first, at most a page of them.
pub fn applications(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
) -> Result<Vec<ApplicationView>, ActError> {
    crate::permissions::check(Action::Approve, Some(me))?;
    let waiting = store::accounts::pending(tx, world.limits.page_items)?;
    let mut views = Vec::new();
    for (member, about) in waiting {
        let grounds = admission::grounds(tx, world, &member, &me.member.id)?;
        views.push(ApplicationView {
            ground: grounds.enough(),
            grounds,
            can_decide: member.invited_by.as_ref() != Some(&me.member.id),
            invited: member.invited_by.is_some(),
            id: member.id,
            name: member.name,
            about,
            applied_at: member.joined_at,
        });
    }
    Ok(views)
}

/// Admits an applicant, on a ground: `check` says how the moderator made sure where nothing else speaks for them.
pub fn approve(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &MemberId,
    check: &str,
) -> Result<(), ActError> {
    let member = decidable(tx, me, id)?;
    let ground = admission::decide(tx, world, me, &member, check)?;
    store::accounts::approve(tx, &member.id, world.now)?;
    let why = match ground {
        admission::Ground::Checked => format!("{}: {}", ground.as_str(), check.trim()),
        ground => ground.as_str().to_owned(),
    };
    audit::record(tx, world, &Actor::Member(me.clone()), "approve", Some(&member), &why)?;
    Ok(notifications::queue(tx, world, Order::to_member(MailKind::Approved, &member, json!({})))?)
}

/// Refuses an applicant: tells them, and forgets them.
pub fn reject(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &MemberId,
    why: &str,
) -> Result<(), ActError> {
    let why = reason(why)?;
    let member = decidable(tx, me, id)?;
    audit::record(tx, world, &Actor::Member(me.clone()), "reject", Some(&member), &why)?;
    if let Some(email) = store::accounts::email_of(tx, &member.id)? {
        notifications::queue(
            tx,
            world,
            Order::to_address(MailKind::Rejected, &email, &member.language, json!({})),
        )?;
    }
    Ok(store::accounts::delete(tx, &member.id)?)
}

fn decidable(tx: &mut dyn Tx, me: &SignedIn, id: &MemberId) -> Result<Member, ActError> {
    crate::permissions::check(Action::Approve, Some(me))?;
    let member = store::accounts::member(tx, id)?.ok_or(ActError::NotFound)?;
    if member.id == me.member.id || member.invited_by.as_ref() == Some(&me.member.id) {
        return Err(ActError::Own);
    }
    match member.status {
        Status::Pending => Ok(member),
        Status::Applied => Err(ActError::NotFound),
        Status::Active | Status::Suspended | Status::Frozen => Err(ActError::Conflict),
    }
}

/// An approved account, made by the operator without an invitation: for the first administrator and for demos. An
/// address that has an account keeps it as it is.
pub(crate) fn add_approved(
    tx: &mut dyn Tx,
    world: &World,
    email: &Email,
    name: &str,
    role: Role,
) -> Result<(), AcceptError> {
    if store::accounts::member_by_email(tx, email)?.is_some() {
        return Ok(());
    }
    let name = Name::parse(name, world)?;
    let member = new_member(tx, world, name, role, Status::Active, world.language(None))?;
    store::accounts::insert(tx, &member, email, &skeleton_of(&member), "")?;
    store::accounts::approve(tx, &member.id, world.now)?;
    Ok(audit::record(tx, world, &Actor::Operator, "add-account", Some(&member), role.as_str())?)
}

/// The first administrator, if there is none at all. An account that the address has already is raised.
pub(crate) fn first_administrator(
    tx: &mut dyn Tx,
    world: &World,
    email: &Email,
) -> Result<(), ActError> {
    if super::administrators(tx)? > 0 {
        return Err(ActError::Conflict);
    }
    match store::accounts::member_by_email(tx, email)? {
        Some(member) => {
            store::accounts::approve(tx, &member.id, world.now)?;
            store::accounts::set_role(tx, &member.id, Role::Admin)?;
            audit::record(tx, world, &Actor::Operator, "first-administrator", Some(&member), "")?;
        }
        None => {
            let name = Name::placeholder();
            let member =
                new_member(tx, world, name, Role::Admin, Status::Active, world.language(None))?;
            store::accounts::insert(tx, &member, email, &skeleton_of(&member), "")?;
            store::accounts::approve(tx, &member.id, world.now)?;
            audit::record(tx, world, &Actor::Operator, "first-administrator", Some(&member), "")?;
        }
    }
    Ok(())
}
