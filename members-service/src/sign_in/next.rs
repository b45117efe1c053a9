//! Where to go after signing in (S30).

/// Where to go when nothing better was asked for.
const HOME: &str = "/members/";

/// `next` if it is a plain path of this network, else the members' home.
pub fn safe_next(next: Option<&str>) -> String {
    next.filter(|next| is_plain_path(next)).unwrap_or(HOME).to_owned()
}

/// `/words/of-it` with an optional query: no host, no scheme, nothing encoded in the path, no control characters.
fn is_plain_path(next: &str) -> bool {
    let (path, rest) = match next.find(['?', '#']) {
        Some(at) => next.split_at(at),
        None => (next, ""),
    };
    let plain = |b: u8| b.is_ascii_alphanumeric() || b"/-_.".contains(&b);
    let query = |b: u8| plain(b) || b"?#=&%+:,".contains(&b);
    next.len() <= 500
        && path.starts_with('/')
        && !path.contains("//")
        && !path.contains("/.")
        && path.bytes().all(plain)
        && rest.bytes().all(query)
}

#[cfg(test)]
mod tests {
    use super::safe_next;

    #[test]
    fn s30_only_plain_paths_are_followed() {
        for good in
            ["/practices/some-id/", "/members/discussion?page=practices/x&reply=a_b-c#write"]
        {
            assert_eq!(safe_next(Some(good)), good);
        }
        let bad = [
            "//x",
            "/\\x",
            "/%2f%2fx",
            "https:x",
            "https://x/",
            "/a\nb",
            "javascript:1",
            "",
            "x",
            "/a/../b",
            "/a//b",
        ];
        for bad in bad {
            assert_eq!(safe_next(Some(bad)), "/members/", "{bad:?}");
        }
    }
}
