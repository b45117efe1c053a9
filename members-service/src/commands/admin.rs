//! `baraza-members admin …`: what only someone at the machine may do.

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, bail};

use super::demo;
use crate::Service;
use crate::accounts::{self, Actor, Email, Member, Role};
use crate::cli::{Admin, OnAccount};
use crate::privacy::{self, Erasure};
use crate::sign_in;
use crate::store::{self, StoreError};
use crate::world::World;

/// Pulls one of the operator's levers.
pub fn run(config: Option<&Path>, act: Admin) -> anyhow::Result<ExitCode> {
    super::log("warn");
    let service = super::open(config)?;
    match act {
        Admin::Invite { email, role } => invite(&service, &email, role)?,
        Admin::Role { email, role, reason } => {
            on_account(&service, &email, move |tx, world, member| {
                accounts::propose_role(tx, world, &Actor::Operator, &member.id, role, &reason)
                    .map(|_| ())
            })?;
            println!("role is now {}", role.as_str());
        }
        Admin::Suspend(on) => standing(&service, on, accounts::suspend, "suspended")?,
        Admin::Reinstate(on) => standing(&service, on, accounts::reinstate, "reinstated")?,
        Admin::Freeze(on) => standing(&service, on, accounts::freeze, "frozen")?,
        Admin::Unfreeze(on) => standing(&service, on, accounts::unfreeze, "active again")?,
        Admin::Erase { email, with_posts } => {
            let how = if with_posts { Erasure::RemovePosts } else { Erasure::KeepPosts };
            on_account(&service, &email, move |tx, world, member| {
                privacy::erase_account(tx, world, &Actor::Operator, member, how)
            })?;
            println!("erased");
        }
        Admin::EndSessions { reason } => {
            let world = service.world();
            service.store.write_blocking(move |tx| {
                accounts::end_all_sessions(tx, &world, &Actor::Operator, &reason)
            })?;
            println!("everyone must sign in again");
        }
        Admin::SignInLink { email } => println!("{}", link(&service, &email)?),
        Admin::FirstLink { email, always } => first_link(&service, &email, always)?,
        Admin::Demo { file } => demo::run(&service, &file)?,
    }
    service.stop();
    Ok(ExitCode::SUCCESS)
}

fn invite(service: &Service, email: &str, role: Role) -> anyhow::Result<()> {
    let (world, email) = (service.world(), email.to_owned());
    service
        .store
        .write_blocking(move |tx| accounts::invite(tx, &world, &Actor::Operator, &email, role))?;
    println!("invited; the mail leaves as soon as the service runs");
    Ok(())
}

type StandingAct = fn(
    &mut dyn store::Tx,
    &World,
    &Actor,
    &crate::id::MemberId,
    &str,
) -> Result<(), accounts::ActError>;

fn standing(service: &Service, on: OnAccount, act: StandingAct, done: &str) -> anyhow::Result<()> {
    on_account(service, &on.email, move |tx, world, member| {
        act(tx, world, &Actor::Operator, &member.id, &on.reason)
    })?;
    println!("{done}");
    Ok(())
}

fn on_account(
    service: &Service,
    email: &str,
    act: impl FnOnce(&mut dyn store::Tx, &World, &Member) -> Result<(), accounts::ActError>
    + Send
    + 'static,
) -> anyhow::Result<()> {
    let email = Email::parse(email).context("this is no e-mail address")?;
    let world = service.world();
    service.store.write_blocking(move |tx| {
        let member =
            store::accounts::member_by_email(tx, &email)?.ok_or(accounts::ActError::NotFound)?;
        act(tx, &world, &member)
    })?;
    Ok(())
}

fn link(service: &Service, email: &str) -> anyhow::Result<String> {
    let email = Email::parse(email).context("this is no e-mail address")?;
    let world = service.world();
    let token =
        service.store.write_blocking(move |tx| sign_in::operator_link(tx, &world, &email))?;
    Ok(format!("{}/members/sign-in/{token}", service.network.base_url))
}

/// Makes the first administrator if there is none, and prints the way in while nobody has used it.
fn first_link(service: &Service, email: &str, always: bool) -> anyhow::Result<()> {
    let known = service.store.read_blocking::<_, StoreError>(|tx| {
        Ok((
            store::accounts::first_administrator(tx)?,
            store::accounts::an_administrator_signed_in(tx)?,
        ))
    })?;
    let email = match known {
        (Some(_), true) if !always => return Ok(()),
        (Some(email), _) => email,
        (None, _) => {
            let Some(email) = Email::parse(email) else { bail!("`{email}` is no e-mail address") };
            make_administrator(service, &email)?;
            email
        }
    };
    println!("{}", link(service, email.as_str())?);
    Ok(())
}

fn make_administrator(service: &Service, email: &Email) -> anyhow::Result<()> {
    let (world, email) = (service.world(), email.clone());
    service.store.write_blocking(move |tx| accounts::first_administrator(tx, &world, &email))?;
    Ok(())
}
