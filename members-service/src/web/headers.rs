//! The headers that every answer carries, whoever made it.
//!
//! A handler that knows better sets its own policy first; what is still missing is added here in
//! its strictest form.

use axum::http::{HeaderMap, HeaderName, HeaderValue, header};

/// For answers that are no pages: nothing in them may load, run or be framed.
const DATA_POLICY: &str = "default-src 'none'; frame-ancestors 'none'; sandbox";
const PERMISSIONS: &str = "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), \
     magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-create=(), \
     publickey-credentials-get=(), usb=()";

/// Adds what the answer lacks. `https`: the base URL is https.
pub(crate) fn complete(headers: &mut HeaderMap, https: bool) {
    let mut add = |name: HeaderName, value: &'static str| {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    };
    add(header::CONTENT_SECURITY_POLICY, DATA_POLICY);
    add(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    add(header::REFERRER_POLICY, "same-origin");
    add(header::CACHE_CONTROL, "no-store");
    add(HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    add(HeaderName::from_static("cross-origin-resource-policy"), "same-site");
    add(HeaderName::from_static("permissions-policy"), PERMISSIONS);
    if https {
        add(header::STRICT_TRANSPORT_SECURITY, "max-age=63072000; includeSubDomains");
    }
}

/// For the pages that make or use a passkey: here, and never within another page (S39).
pub(crate) fn allow_passkeys(headers: &mut HeaderMap) {
    let policy =
        PERMISSIONS.replace("-create=()", "-create=(self)").replace("-get=()", "-get=(self)");
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        headers.insert(HeaderName::from_static("permissions-policy"), policy);
    }
}

/// The policy of a page of the members' area, with the nonce of this one answer.
pub(crate) fn page_policy(nonce: &str) -> String {
    format!(
        "default-src 'none'; script-src 'nonce-{nonce}' 'strict-dynamic'; style-src 'self'; \
         img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; \
         object-src 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; \
         trusted-types baraza"
    )
}

/// The policy of the catalogue's pages. Each page says the same in its first `<meta>`. `searches`: it is the page that
/// searches the full texts, which alone may compile WebAssembly.
pub(crate) fn site_policy(service: Option<&str>, searches: bool) -> String {
    let service = service.map(|origin| format!(" {origin}")).unwrap_or_default();
    let compiled = if searches { " 'wasm-unsafe-eval'" } else { "" };
    format!(
        "default-src 'none'; script-src 'self'{compiled}; style-src 'self'; img-src 'self'; \
         font-src 'self'; connect-src 'self'{service}; worker-src 'self'; manifest-src 'self'; form-action 'self'{service}; \
         base-uri 'none'; object-src 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; \
         trusted-types baraza baraza-worker"
    )
}

/// Whether a path is that of the search page: `/search/`, or `/ar/search/` in another language.
pub(crate) fn is_search_page(path: &str) -> bool {
    let Some(before) = path.strip_suffix("/search/") else { return false };
    let Some(tag) = before.strip_prefix('/') else { return before.is_empty() };
    let language = tag.split('-').next().unwrap_or_default();
    (2..=3).contains(&language.len()) && tag.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s71_only_the_search_page_may_compile_webassembly() {
        for path in ["/search/", "/ar/search/", "/zh-Hant/search/"] {
            assert!(is_search_page(path), "{path}");
        }
        for path in ["/", "/search", "/search/x", "/practices/search/", "/a/b/search/", "//search/"]
        {
            assert!(!is_search_page(path), "{path}");
        }
        assert!(site_policy(None, true).contains("script-src 'self' 'wasm-unsafe-eval';"));
        assert!(!site_policy(None, false).contains("unsafe"));
    }
}
