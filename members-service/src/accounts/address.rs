//! E-mail addresses in one form (S11).

/// One address in its canonical form: trimmed, the domain in lower-case ASCII, the local part in lower case. Mail
/// systems that tell `Amina@` from `amina@` are not met in practice, two accounts of one person would be. Dots and
/// `+tags` are kept: to some systems they matter.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Email(String);

impl Email {
    /// `None` unless `text` is one plain address of at most 254 bytes: no list, no display name, no quotes, no
    /// control characters.
    pub fn parse(text: &str) -> Option<Email> {
        let text = text.trim();
        let (local, domain) = text.rsplit_once('@')?;
        let allowed = |b: u8| b.is_ascii_alphanumeric() || b".!#$%&'*+/=?^_`{|}~-".contains(&b);
        let local_fits = (1..=64).contains(&local.len())
            && local.bytes().all(allowed)
            && !local.starts_with('.')
            && !local.ends_with('.')
            && !local.contains("..");
        let domain = idna::domain_to_ascii_strict(domain).ok()?.to_ascii_lowercase();
        let labels_fit = domain.split('.').all(|label| {
            (1..=63).contains(&label.len())
                && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
                && !label.starts_with('-')
                && !label.ends_with('-')
        });
        let named = domain.contains('.') || domain == "localhost";
        let email = format!("{}@{domain}", local.to_ascii_lowercase());
        (local_fits && labels_fit && named && email.len() <= 254).then_some(Email(email))
    }

    /// The canonical form.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Addresses do not get into logs by accident (S92).
impl std::fmt::Debug for Email {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Email(…)")
    }
}
