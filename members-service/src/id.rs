//! Random identifiers. They are opaque, so that an address or a document tells nothing of how many there are (S75),
//! and knowing one grants nothing.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use rand::TryRng;
use serde::{Deserialize, Serialize};

/// `N` bytes from the operating system's generator.
pub(crate) fn random_bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    rand::rngs::SysRng.try_fill_bytes(&mut bytes).expect("the operating system gives random bytes");
    bytes
}

/// 256 random bits, base64url: a session's token, a request cookie, a seed.
pub(crate) fn random_token() -> String {
    URL_SAFE_NO_PAD.encode(random_bytes::<32>())
}

/// 96 random bits, base64url: sixteen characters.
pub(crate) fn random_id() -> String {
    URL_SAFE_NO_PAD.encode(random_bytes::<12>())
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// A new random one.
            pub fn random() -> Self {
                $name(random_id())
            }

            /// `None` unless `text` has the form of an id: 1 to 32 characters of base64url.
            pub fn parse(text: &str) -> Option<Self> {
                let fits = (1..=32).contains(&text.len())
                    && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
                fits.then(|| $name(text.to_owned()))
            }

            /// As text.
            pub fn as_str(&self) -> &str {
                &self.0
            }

            #[allow(dead_code, reason = "not every id is read back")]
            pub(crate) fn stored(text: String) -> Self {
                $name(text)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

ids! {
    /// Of an account. Never shown in public markup (S100).
    MemberId
    /// Of a comment.
    CommentId
    /// Of a thread. Stays when the page's id changes.
    ThreadId
    /// Of a session, for the list of one's sessions: not its token.
    SessionId
    /// Of a passkey, for the list of one's passkeys.
    PasskeyId
    /// Of an update.
    UpdateId
    /// Of a report.
    ReportId
    /// Of a translation.
    TranslationId
    /// Of a proposed change of role.
    ProposalId
    /// Of a proposed entry, or of what is to be changed of one.
    EntryProposalId
    /// Of a review of a proposed entry.
    EntryReviewId
    /// Of a conversation in confidence.
    ConversationId
    /// Of a request for advice.
    AdviceId
    /// Of an entry in the directory: it says nothing of the account.
    EntryId
    /// Of an offer or a need.
    ListingId
    /// Of what two members exchange because of a listing.
    ExchangeId
    /// Of a report that somebody took an entry up.
    TriedId
}
