//! The authenticator app of a moderator who has no passkey (RFC 6238): six digits that change every half minute. With
//! a mailed link they open the powers of the role; for administrators they do not.

use hmac::{Hmac, KeyInit, Mac};
use serde::Serialize;
use sha1::Sha1;

use super::SignedIn;
use super::passkeys::notice;
use crate::accounts::{ActError, Role};
use crate::id::random_token;
use crate::keys::{Keys, Purpose, same};
use crate::permissions::{self, Action};
use crate::store::{self, Event, Result, Tx};
use crate::world::World;

/// Seconds of one step.
const STEP_SECONDS: i64 = 30;
/// Steps before and after the present one that count: clocks differ.
const DRIFT: i64 = 1;
/// Wrong codes in a row after which the session ends.
const TRIES: i64 = 5;
/// Bytes of a secret (RFC 4226, 4).
const SECRET_BYTES: usize = 20;

/// What the page of the authenticator app shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum AuthenticatorView {
    /// None is set up.
    None,
    /// One waits for its first code.
    Unconfirmed {
        /// To type into the app, in groups of four.
        secret: String,
        /// `otpauth://totp/…`, which opens the app on the same device.
        link: String,
    },
    /// It is in use.
    Confirmed,
}

/// One's own authenticator app.
pub fn authenticator(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
) -> std::result::Result<AuthenticatorView, ActError> {
    permissions::check(Action::Authenticator, Some(me))?;
    Ok(match store::passkeys::authenticator(tx, &me.member.id)? {
        None => AuthenticatorView::None,
        Some(known) if known.is_confirmed => AuthenticatorView::Confirmed,
        Some(known) => {
            let secret = base32(&secret_of(&world.keys, &known.seed));
            let link = link(&world.network.name, &me.member.name, &secret);
            let groups: Vec<String> =
                secret.as_bytes().chunks(4).map(|g| String::from_utf8_lossy(g).into()).collect();
            AuthenticatorView::Unconfirmed { secret: groups.join(" "), link }
        }
    })
}

/// Whether codes of an app open the powers of this member's role.
pub fn has_authenticator(tx: &mut dyn Tx, me: &SignedIn) -> Result<bool> {
    let known = store::passkeys::authenticator(tx, &me.member.id)?;
    Ok(me.member.role == Role::Moderator && known.is_some_and(|known| known.is_confirmed))
}

/// Makes a new secret, to be confirmed by a code. One that is in use stays until it is removed.
pub fn begin_authenticator(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
) -> std::result::Result<(), ActError> {
    permissions::check(Action::Authenticator, Some(me))?;
    Ok(store::passkeys::begin_authenticator(tx, &me.member.id, &random_token(), world.now)?)
}

/// The first code puts it in use. `false` if the code is wrong.
pub fn confirm_authenticator(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    code: &str,
) -> std::result::Result<bool, ActError> {
    permissions::check(Action::Authenticator, Some(me))?;
    let known = store::passkeys::authenticator(tx, &me.member.id)?;
    let Some(known) = known.filter(|known| !known.is_confirmed) else {
        return Err(ActError::Conflict);
    };
    let Some(step) = step_of(&world.keys, &known.seed, code, world.now.as_second()) else {
        return Ok(false);
    };
    store::passkeys::confirm_authenticator(tx, &me.member.id, world.now)?;
    store::passkeys::use_step(tx, &me.member.id, step)?;
    let member = Some(me.member.id.clone());
    tx.announce(Event::Security { code: "authenticator-added", member });
    notice(tx, world, &me.member, "authenticator-added")?;
    Ok(true)
}

/// Removes it.
pub fn remove_authenticator(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
) -> std::result::Result<(), ActError> {
    permissions::check(Action::Authenticator, Some(me))?;
    if !store::passkeys::remove_authenticator(tx, &me.member.id)? {
        return Err(ActError::NotFound);
    }
    let member = Some(me.member.id.clone());
    tx.announce(Event::Security { code: "authenticator-removed", member });
    Ok(notice(tx, world, &me.member, "authenticator-removed")?)
}

/// What became of a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tried {
    Right,
    Wrong,
    /// Wrong once too often.
    Last,
}

/// Tries a code; each works once.
pub(super) fn try_code(tx: &mut dyn Tx, world: &World, me: &SignedIn, code: &str) -> Result<Tried> {
    let known = store::passkeys::authenticator(tx, &me.member.id)?;
    let Some(known) = known.filter(|known| known.is_confirmed) else { return Ok(Tried::Wrong) };
    let step = step_of(&world.keys, &known.seed, code, world.now.as_second());
    if let Some(step) = step
        && store::passkeys::use_step(tx, &me.member.id, step)?
    {
        return Ok(Tried::Right);
    }
    if store::passkeys::count_wrong_try(tx, &me.member.id)? < TRIES {
        return Ok(Tried::Wrong);
    }
    // The next five need a new link, and of links there are ten a day.
    store::passkeys::forgive_tries(tx, &me.member.id)?;
    Ok(Tried::Last)
}

/// The step that a code belongs to, if it is one of those that count now. All are compared, whichever fits.
fn step_of(keys: &Keys, seed: &str, code: &str, now_seconds: i64) -> Option<i64> {
    let digits: String = code.chars().filter(char::is_ascii_digit).take(16).collect();
    let secret = secret_of(keys, seed);
    let present = now_seconds.div_euclid(STEP_SECONDS);
    let mut found = None;
    for step in present - DRIFT..=present + DRIFT {
        if same(&code_at(&secret, step), &digits) {
            found = Some(step);
        }
    }
    found
}

fn secret_of(keys: &Keys, seed: &str) -> [u8; SECRET_BYTES] {
    let bytes = keys.derive(Purpose::Authenticator, &[seed]);
    let mut secret = [0; SECRET_BYTES];
    secret.copy_from_slice(&bytes[..SECRET_BYTES]);
    secret
}

/// RFC 4226, 5.3, with the step as its counter.
fn code_at(secret: &[u8], step: i64) -> String {
    let mut mac =
        <Hmac<Sha1> as KeyInit>::new_from_slice(secret).expect("HMAC takes a key of any length");
    mac.update(&step.to_be_bytes());
    let sum = mac.finalize().into_bytes();
    let at = usize::from(sum[19] & 0xf);
    let number = u32::from_be_bytes([sum[at] & 0x7f, sum[at + 1], sum[at + 2], sum[at + 3]]);
    format!("{:06}", number % 1_000_000)
}

/// RFC 4648, 6, without padding: what apps take.
fn base32(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let (mut text, mut bits, mut held) = (String::new(), 0_u32, 0_u32);
    for byte in bytes {
        held = (held << 8) | u32::from(*byte);
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            text.push(char::from(LETTERS[((held >> bits) & 31) as usize]));
        }
    }
    if bits > 0 {
        text.push(char::from(LETTERS[((held << (5 - bits)) & 31) as usize]));
    }
    text
}

/// `otpauth://totp/NETWORK:NAME?secret=…&issuer=NETWORK`
fn link(network: &str, name: &str, secret: &str) -> String {
    let encode = |text: &str| {
        text.bytes()
            .map(|byte| match byte {
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' => char::from(byte).to_string(),
                byte => format!("%{byte:02X}"),
            })
            .collect::<String>()
    };
    let (network, name) = (encode(network), encode(name));
    format!("otpauth://totp/{network}:{name}?secret={secret}&issuer={network}")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 6238, appendix B, the last six of its eight digits.
    #[test]
    fn codes_are_those_of_the_standard() {
        let secret = b"12345678901234567890";
        for (seconds, code) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_111_111_111, "050471"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
            (20_000_000_000, "353130"),
        ] {
            assert_eq!(code_at(secret, seconds / 30), code, "{seconds}");
        }
    }

    /// RFC 4648, 10.
    #[test]
    fn secrets_are_written_as_apps_read_them() {
        for (bytes, text) in
            [("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foob", "MZXW6YQ"), ("foobar", "MZXW6YTBOI")]
        {
            assert_eq!(base32(bytes.as_bytes()), text);
        }
        let link = link("Peace & Security", "Zainab", "MZXW6");
        assert_eq!(
            link,
            "otpauth://totp/Peace%20%26%20Security:Zainab?secret=MZXW6&issuer=Peace%20%26%20Security"
        );
    }
}
