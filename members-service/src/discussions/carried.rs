//! What somebody sent otherwise than here, and a moderator posts: in the moderator's name, who sent it said in the text
//! itself, so that it is said wherever the text is read.

use super::{Draft, PostError, Posted, post_comment};
use crate::accounts::Actor;
use crate::moderation::audit;
use crate::permissions::{self, Action};
use crate::sign_in::SignedIn;
use crate::store::Tx;
use crate::text;
use crate::world::World;

/// Characters of the name of who sent it.
const NAME: usize = 80;

/// The text with the line above it that says who sent and who posted it. `None`: the name is no name.
pub fn carried_text(sender: &str, markdown: &str, line: impl Fn(&str) -> String) -> Option<String> {
    let sender = text::clean_line(sender, NAME).filter(|sender| !sender.is_empty())?;
    // The name is no markup.
    let mut plain = String::new();
    for c in line(&sender).chars() {
        if c.is_ascii_punctuation() {
            plain.push('\\');
        }
        plain.push(c);
    }
    Some(format!("*{plain}*\n\n{markdown}"))
}

/// Posts it; that it was another's, and whose, is on the audit log.
pub fn post_carried(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    draft: &Draft,
    sender: &str,
    key: &str,
) -> Result<Posted, PostError> {
    permissions::check(Action::Hide, Some(me))?;
    let posted = post_comment(tx, world, me, draft, Some(key))?;
    if !posted.replayed {
        let subject = format!("{}#{}", draft.page, posted.item.number);
        let actor = Actor::Member(me.clone());
        audit::record_on(tx, world, &actor, "post-for-another", None, &subject, sender)?;
    }
    Ok(posted)
}
