//! What a member sets for themselves.

use super::{Name, NameError, Notices, Status};
use crate::permissions::{self, Action, Denied};
use crate::sign_in::SignedIn;
use crate::store::{self, StoreError, Tx};
use crate::world::World;

/// The settings as a member wants them.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The name of choice.
    pub name: String,
    /// Of pages and mails.
    pub language: String,
    /// Which notices to send.
    pub notices: Notices,
}

/// Why settings are refused.
#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    /// Not allowed.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The name.
    #[error(transparent)]
    Name(#[from] NameError),
    /// One is hidden: the name waits.
    #[error("you are hidden: end that first")]
    Hidden,
    /// Not a language of this network.
    #[error("this network does not offer this language")]
    Language,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Changes name, language and notices. A new name shows on everything one wrote, the public pages too.
pub fn change_settings(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    wanted: &Settings,
) -> Result<(), SettingsError> {
    permissions::check(Action::OwnSettings, Some(me))?;
    if !world.network.languages.contains(&wanted.language) {
        return Err(SettingsError::Language);
    }
    // An unchanged name stays, even one that newer rules would refuse.
    let name = if wanted.name.trim() == me.member.name {
        Name { text: me.member.name.clone(), skeleton: crate::text::skeleton(&me.member.name) }
    } else if me.member.status == Status::Active {
        Name::parse(&wanted.name, world)?
    } else {
        // Whether a name is taken is for members to know (S100).
        return Err(Denied::Forbidden.into());
    };
    let hidden = store::accounts::hidden_at(tx, &me.member.id)?.is_some();
    if hidden && (name.text != me.member.name || wanted.notices != Notices::None) {
        return Err(SettingsError::Hidden);
    }
    if store::accounts::has_skeleton(tx, &name.skeleton, Some(&me.member.id))? {
        return Err(NameError::Taken.into());
    }
    store::accounts::set_profile(
        tx,
        &me.member.id,
        &name.text,
        &name.skeleton,
        &wanted.language,
        wanted.notices,
    )?;
    if name.text != me.member.name {
        crate::discussions::author_changed(tx, world, &me.member.id)?;
        crate::updates::author_changed(tx, &me.member.id)?;
        crate::exchange::author_changed(tx, &me.member.id)?;
    }
    Ok(())
}

/// The member says yes, once, to being read by anyone on the internet.
pub fn confirm_public(tx: &mut dyn Tx, world: &World, me: &SignedIn) -> Result<(), StoreError> {
    store::accounts::set_confirmed_public(tx, &me.member.id, world.now)
}
