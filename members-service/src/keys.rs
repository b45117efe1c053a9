//! The server's secret and what is derived from it. The secret lies in a file outside the database, so that a stolen
//! database or backup holds no usable link, code or author key (S14).

use std::fs;
use std::io::Write;
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit, Mac};
use secrecy::{ExposeSecret, SecretBox};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

use crate::id::random_bytes;

/// What a derived value is for. One purpose's value is worthless for another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// The token of a sign-in link, from its request's seed.
    Link,
    /// The typed code of a sign-in request, from its seed.
    Code,
    /// The stored form of a code.
    CodeHash,
    /// The token of an invitation.
    Invitation,
    /// The token of an unsubscribe link.
    Unsubscribe,
    /// The token in a form, from the session.
    Form,
    /// The author's key in one thread.
    AuthorKey,
    /// An address in limits, where the address itself must not be kept.
    Address,
    /// A fingerprint of an erased account.
    Tombstone,
    /// The token of an address for taking part by mail.
    Reply,
    /// A cursor, so that nobody makes one up.
    Cursor,
    /// The stored form of a recovery code.
    RecoveryHash,
    /// The secret of an authenticator app, from its seed.
    Authenticator,
    /// The token that cancels a wait for a passkey, from its seed.
    CancelWait,
    /// The token of the link to a new address, from the change's seed.
    ConfirmAddress,
    /// The token of the link to the old address that undoes the change, from its seed.
    UndoAddress,
    /// The token of the link that confirms who asks for a correction or a reply, from its seed.
    Statement,
}

impl Purpose {
    fn label(self) -> &'static [u8] {
        match self {
            Purpose::Link => b"link",
            Purpose::Code => b"code",
            Purpose::CodeHash => b"code-hash",
            Purpose::Invitation => b"invitation",
            Purpose::Unsubscribe => b"unsubscribe",
            Purpose::Form => b"form",
            Purpose::AuthorKey => b"author-key",
            Purpose::Address => b"address",
            Purpose::Tombstone => b"tombstone",
            Purpose::Reply => b"reply",
            Purpose::Cursor => b"cursor",
            Purpose::RecoveryHash => b"recovery-hash",
            Purpose::Authenticator => b"authenticator",
            Purpose::CancelWait => b"cancel-wait",
            Purpose::ConfirmAddress => b"confirm-address",
            Purpose::UndoAddress => b"undo-address",
            Purpose::Statement => b"statement",
        }
    }
}

/// The secret in use. Cheap to clone; never printed.
#[derive(Clone, Debug)]
pub struct Keys(Arc<SecretBox<[u8; 32]>>);

/// Why the secret cannot be used. Names the setting and the file, never the value (S113).
#[derive(Debug, thiserror::Error)]
pub enum SecretError {
    /// There is a database, but its secret is gone.
    #[error(
        "secret_file `{0}` is missing beside an existing database; put it back from the backup of the machine"
    )]
    Missing(PathBuf),
    /// Others than the owner can read it.
    #[error("the secret `{0}` can be read by others; type: chmod 600 {0}")]
    Readable(PathBuf),
    /// Not 32 bytes in base64url.
    #[error("the file `{0}` does not hold a secret of 32 bytes")]
    Malformed(PathBuf),
    /// The disk refused.
    #[error("secret_file `{0}`")]
    Io(PathBuf, #[source] std::io::Error),
}

impl Keys {
    /// Reads the secret. Makes one, mode 0600, only when `new_database`.
    pub fn open(path: &Path, new_database: bool) -> Result<Keys, SecretError> {
        let io = |error| SecretError::Io(path.to_owned(), error);
        if !path.exists() {
            if !new_database {
                return Err(SecretError::Missing(path.to_owned()));
            }
            if let Some(parent) = path.parent() {
                crate::store::make_private_folder(parent).map_err(io)?;
            }
            let mut file = fs::OpenOptions::new()
                .write(true)
                .create_new(true)
                .mode(0o600)
                .open(path)
                .map_err(io)?;
            file.write_all(URL_SAFE_NO_PAD.encode(random_bytes::<32>()).as_bytes()).map_err(io)?;
            file.sync_all().map_err(io)?;
        }
        if fs::metadata(path).map_err(io)?.permissions().mode() & 0o077 != 0 {
            return Err(SecretError::Readable(path.to_owned()));
        }
        let text = fs::read_to_string(path).map_err(io)?;
        let bytes = URL_SAFE_NO_PAD
            .decode(text.trim())
            .ok()
            .and_then(|bytes| <[u8; 32]>::try_from(bytes).ok());
        bytes.map(Keys::from_bytes).ok_or_else(|| SecretError::Malformed(path.to_owned()))
    }

    /// From the bytes themselves: for tests.
    pub fn from_bytes(bytes: [u8; 32]) -> Keys {
        Keys(Arc::new(SecretBox::new(Box::new(bytes))))
    }

    /// 32 bytes for `purpose` from `parts`, the parts told apart by their lengths.
    pub fn derive(&self, purpose: Purpose, parts: &[&str]) -> [u8; 32] {
        let mut mac = <Hmac<Sha256> as KeyInit>::new_from_slice(self.0.expose_secret())
            .expect("HMAC takes a key of any length");
        mac.update(purpose.label());
        for part in parts {
            mac.update(&(part.len() as u64).to_be_bytes());
            mac.update(part.as_bytes());
        }
        mac.finalize().into_bytes().into()
    }

    /// [`Keys::derive`] as 43 characters of base64url.
    pub fn token(&self, purpose: Purpose, parts: &[&str]) -> String {
        URL_SAFE_NO_PAD.encode(self.derive(purpose, parts))
    }
}

/// SHA-256 of a token, base64url: the only form in which tokens are stored.
pub fn token_hash(token: &str) -> String {
    URL_SAFE_NO_PAD.encode(Sha256::digest(token.as_bytes()))
}

/// Whether two texts are the same, in time that does not tell where they differ.
pub fn same(a: &str, b: &str) -> bool {
    a.as_bytes().ct_eq(b.as_bytes()).into()
}

/// The hash of the editors' token: only that stays in memory.
pub fn editors_token(path: &Path) -> Result<String, SecretError> {
    let io = |error| SecretError::Io(path.to_owned(), error);
    if fs::metadata(path).map_err(io)?.permissions().mode() & 0o077 != 0 {
        return Err(SecretError::Readable(path.to_owned()));
    }
    let token = fs::read_to_string(path).map_err(io)?;
    let token = token.trim();
    let fits = token.len() >= 32 && token.bytes().all(|byte| byte.is_ascii_graphic());
    if fits { Ok(token_hash(token)) } else { Err(SecretError::Malformed(path.to_owned())) }
}
