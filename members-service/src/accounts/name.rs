//! Names of choice (S99, S108, S109).

use crate::text::{clean_line, is_readable_name, skeleton};
use crate::world::World;

/// A name that may be shown: cleaned, readable, not pretending an office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// As it is shown.
    pub text: String,
    /// The same for every name that looks like it.
    pub skeleton: String,
}

/// Why a name is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NameError {
    /// Empty, too long, unreadable, or with characters that deceive.
    #[error("a name has a letter, one line, and no hidden characters")]
    Form,
    /// Pretends an office.
    #[error("this name is reserved")]
    Reserved,
    /// Somebody has it, or one that looks like it.
    #[error("this name is taken")]
    Taken,
}

/// Words that may be nobody's name: roles are drawn by the service.
const RESERVED: &[&str] = &[
    "admin",
    "administrator",
    "moderator",
    "moderation",
    "operator",
    "root",
    "system",
    "support",
    "staff",
    "official",
    "secretariat",
    "former member",
    "deleted",
    "anonymous",
];

impl Name {
    /// Cleans and judges. Whether it is taken, only the store knows.
    pub fn parse(text: &str, world: &World) -> Result<Name, NameError> {
        let most = usize::try_from(world.limits.name_characters).unwrap_or(60);
        let text =
            clean_line(text, most).filter(|name| is_readable_name(name)).ok_or(NameError::Form)?;
        let skeleton = skeleton(&text);
        let reserved = RESERVED.iter().copied().chain([world.network.name.as_str()]);
        for word in reserved {
            if skeleton == crate::text::skeleton(word) {
                return Err(NameError::Reserved);
            }
        }
        Ok(Name { text, skeleton })
    }

    /// Whether nobody chose this name.
    pub fn is_placeholder(name: &str) -> bool {
        name.strip_prefix("Guest ").is_some_and(|rest| {
            rest.len() == 6 && rest.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_".contains(&b))
        })
    }

    /// A name for an account that has chosen none yet.
    pub(crate) fn placeholder() -> Name {
        let text = format!("Guest {}", &crate::id::random_id()[..6]);
        Name { skeleton: skeleton(&text), text }
    }
}
