//! Serves the catalogue's files as they are on disk: `site` to everyone, `members_site` to those
//! who are signed in, and the theme's own assets from memory.
//!
//! The generator swaps whole trees under us, so nothing is remembered by path alone: a file is
//! opened each time, and only its compressed forms are kept, by what the file is (device, inode,
//! time, length). A request never leaves its tree: paths are checked by name, and the kernel is
//! asked to resolve them beneath the root and through no link.

use std::collections::HashMap;
use std::fs::File;
use std::io::{self, Read, Write};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use jiff::Timestamp;
use sha2::{Digest, Sha256};

/// Files up to this size are read whole, compressed and remembered; longer ones are streamed.
const WHOLE_BYTES: u64 = 2 * 1024 * 1024;
/// What the remembered files may hold in all.
const CACHE_BYTES: usize = 48 * 1024 * 1024;

/// One tree of files.
pub(crate) struct Tree {
    root: PathBuf,
    /// Names that are for the service and never served from this tree.
    private: &'static [&'static str],
    cache: Mutex<Cache>,
}

#[derive(Default)]
struct Cache {
    files: HashMap<Key, Arc<Stored>>,
    bytes: usize,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Key {
    device: u64,
    inode: u64,
    modified: (i64, i64),
    length: u64,
}

/// A file in the forms in which it is sent. The packed ones are made when they are first asked for.
pub(crate) struct Stored {
    plain: Bytes,
    brotli: OnceLock<Option<Bytes>>,
    gzip: OnceLock<Option<Bytes>>,
    etag: String,
    content_type: &'static str,
    modified: i64,
}

/// What a path stands for.
pub(crate) enum Found {
    /// A file to send.
    Whole(Arc<Stored>),
    /// A file too long to be held in memory.
    Long { file: File, length: u64, content_type: &'static str, modified: i64 },
    /// A folder asked for without its slash.
    Folder,
    /// Nothing.
    Nothing,
}

impl Tree {
    /// The tree at `root`, which need not exist yet.
    pub(crate) fn new(root: &Path, private: &'static [&'static str]) -> Tree {
        Tree { root: root.to_owned(), private, cache: Mutex::default() }
    }

    /// Looks `path` (as in the request's target, still escaped) up. Blocking.
    pub(crate) fn find(&self, path: &str) -> io::Result<Found> {
        let Some(relative) = safe_path(path) else { return Ok(Found::Nothing) };
        if self.private.contains(&relative.as_str()) {
            return Ok(Found::Nothing);
        }
        let is_folder = relative.is_empty() || relative.ends_with('/');
        let name = if is_folder { format!("{relative}index.html") } else { relative };
        let Some(mut file) = self.open(&name)? else { return Ok(Found::Nothing) };
        let about = file.metadata()?;
        if about.is_dir() {
            let has_index = self.open(&format!("{name}/index.html"))?.is_some();
            return Ok(if has_index { Found::Folder } else { Found::Nothing });
        }
        if !about.is_file() {
            return Ok(Found::Nothing);
        }
        let content_type = content_type(&name);
        if about.len() > WHOLE_BYTES {
            return Ok(Found::Long {
                file,
                length: about.len(),
                content_type,
                modified: about.mtime(),
            });
        }
        let key = Key {
            device: about.dev(),
            inode: about.ino(),
            modified: (about.mtime(), about.mtime_nsec()),
            length: about.len(),
        };
        if let Some(stored) =
            self.cache.lock().unwrap_or_else(PoisonError::into_inner).files.get(&key)
        {
            return Ok(Found::Whole(Arc::clone(stored)));
        }
        let mut bytes = Vec::with_capacity(usize::try_from(about.len()).unwrap_or_default());
        file.read_to_end(&mut bytes)?;
        let stored = Stored::new(bytes, content_type, about.mtime());
        if let Some(ready) = self.ready(&name, &stored) {
            let _ = stored.brotli.set(Some(ready));
        }
        let stored = Arc::new(stored);
        self.remember(key, &stored);
        Ok(Found::Whole(stored))
    }

    /// The packed form that the generator laid beside a file, if it holds the same: the two may be of two builds.
    fn ready(&self, name: &str, stored: &Stored) -> Option<Bytes> {
        if !stored.is_worth_packing() {
            return None;
        }
        let file = self.open(&format!("{name}.br")).ok()??;
        let mut packed = Vec::new();
        file.take(WHOLE_BYTES).read_to_end(&mut packed).ok()?;
        let mut whole = Vec::new();
        let most = stored.plain.len() as u64 + 1;
        brotli::Decompressor::new(&packed[..], 4096).take(most).read_to_end(&mut whole).ok()?;
        (whole == stored.plain).then(|| packed.into())
    }

    /// The page to show where nothing is: the nearest `404.html` going up from `path`.
    pub(crate) fn not_found_page(&self, path: &str) -> io::Result<Option<Arc<Stored>>> {
        let first = path.trim_start_matches('/').split('/').next().unwrap_or_default();
        let language = format!("/{first}/404.html");
        for candidate in [language.as_str(), "/404.html"] {
            if let Found::Whole(stored) = self.find(candidate)? {
                return Ok(Some(stored));
            }
        }
        Ok(None)
    }

    /// Opens a file beneath the root, following no link. `None` where there is none.
    fn open(&self, name: &str) -> io::Result<Option<File>> {
        use rustix::fs::{Mode, OFlags, ResolveFlags, openat2};
        let root = match File::open(&self.root) {
            Ok(root) => root,
            Err(error) if is_absent(&error) => return Ok(None),
            Err(error) => return Err(error),
        };
        let flags = OFlags::RDONLY | OFlags::CLOEXEC | OFlags::NONBLOCK;
        let beneath = ResolveFlags::BENEATH | ResolveFlags::NO_SYMLINKS;
        match openat2(&root, name, flags, Mode::empty(), beneath) {
            Ok(file) => Ok(Some(File::from(file))),
            // Kernels and sandboxes without openat2.
            Err(rustix::io::Errno::NOSYS | rustix::io::Errno::PERM) => self.open_checked(name),
            Err(rustix::io::Errno::LOOP | rustix::io::Errno::XDEV) => Ok(None),
            Err(error) => absent_is_none(error.into()),
        }
    }

    fn open_checked(&self, name: &str) -> io::Result<Option<File>> {
        let mut path = self.root.clone();
        for part in name.split('/') {
            path.push(part);
            match path.symlink_metadata() {
                Ok(about) if about.is_symlink() => return Ok(None),
                Ok(_) => {}
                Err(error) => return absent_is_none(error),
            }
        }
        File::open(&path).map(Some).or_else(absent_is_none)
    }

    fn remember(&self, key: Key, stored: &Arc<Stored>) {
        // Packs it, which may take its time here.
        let size = stored.size();
        let mut cache = self.cache.lock().unwrap_or_else(PoisonError::into_inner);
        if cache.bytes + size > CACHE_BYTES {
            // A new build has replaced most files; what is still asked for comes back soon.
            *cache = Cache::default();
        }
        if cache.files.insert(key, Arc::clone(stored)).is_none() {
            cache.bytes += size;
        }
    }
}

impl Stored {
    pub(crate) fn new(bytes: Vec<u8>, content_type: &'static str, modified: i64) -> Stored {
        let sum = Sha256::digest(&bytes);
        let etag = format!("\"{}\"", hex(&sum[..12]));
        let (brotli, gzip) = Default::default();
        Stored { plain: bytes.into(), brotli, gzip, etag, content_type, modified }
    }

    fn is_worth_packing(&self) -> bool {
        self.plain.len() > 512 && is_text(self.content_type)
    }

    fn brotli(&self) -> Option<&Bytes> {
        let pack = || self.is_worth_packing().then(|| brotli(&self.plain)).flatten();
        self.brotli.get_or_init(pack).as_ref()
    }

    fn gzip(&self) -> Option<&Bytes> {
        let pack = || self.is_worth_packing().then(|| gzip(&self.plain)).flatten();
        self.gzip.get_or_init(pack).as_ref()
    }

    fn size(&self) -> usize {
        [Some(&self.plain), self.brotli(), self.gzip()].into_iter().flatten().map(Bytes::len).sum()
    }

    /// Answers with the file, or with 304 where the client has it.
    pub(crate) fn answer(
        &self,
        status: StatusCode,
        method: &Method,
        asked: &HeaderMap,
        cache_control: &'static str,
    ) -> Response {
        let brotli = accepts(asked, "br").then(|| self.brotli()).flatten();
        let gzip = || accepts(asked, "gzip").then(|| self.gzip()).flatten();
        let (encoding, body) = match brotli {
            Some(packed) => ("br", packed),
            None => gzip().map_or(("", &self.plain), |packed| ("gzip", packed)),
        };
        let body = body.clone();
        // Each form is a thing of its own for caches (RFC 9110, 8.8.3.3).
        let etag = if encoding.is_empty() {
            self.etag.clone()
        } else {
            format!("{}-{encoding}\"", self.etag.trim_end_matches('"'))
        };
        let mut headers = HeaderMap::new();
        headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(cache_control));
        insert(&mut headers, header::ETAG, &etag);
        insert(&mut headers, header::LAST_MODIFIED, &http_date(self.modified));
        if status == StatusCode::OK && is_unchanged(asked, &etag, self.modified) {
            return (StatusCode::NOT_MODIFIED, headers).into_response();
        }
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(self.content_type));
        headers.insert(header::CONTENT_LENGTH, HeaderValue::from(body.len()));
        if !encoding.is_empty() {
            headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
        }
        let body = if *method == Method::HEAD { Body::empty() } else { Body::from(body) };
        (status, headers, body).into_response()
    }

    /// The file is an HTML page.
    pub(crate) fn is_page(&self) -> bool {
        self.content_type.starts_with("text/html")
    }
}

/// Sends a long file in pieces.
pub(crate) fn answer_long(
    file: File,
    length: u64,
    content_type: &'static str,
    modified: i64,
    method: &Method,
    asked: &HeaderMap,
    cache_control: &'static str,
) -> Response {
    let etag = format!("\"{modified:x}-{length:x}\"");
    let mut headers = HeaderMap::new();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(cache_control));
    insert(&mut headers, header::ETAG, &etag);
    insert(&mut headers, header::LAST_MODIFIED, &http_date(modified));
    if is_unchanged(asked, &etag, modified) {
        return (StatusCode::NOT_MODIFIED, headers).into_response();
    }
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
    headers.insert(header::CONTENT_LENGTH, HeaderValue::from(length));
    if *method == Method::HEAD {
        return (headers, Body::empty()).into_response();
    }
    // Four pieces at most wait for a slow reader.
    let (pieces, body) = tokio::sync::mpsc::channel::<io::Result<Bytes>>(4);
    tokio::task::spawn_blocking(move || {
        let mut file = file;
        loop {
            let mut piece = vec![0; 64 * 1024];
            let sent = match file.read(&mut piece) {
                Ok(0) => return,
                Ok(read) => {
                    piece.truncate(read);
                    Ok(piece.into())
                }
                Err(error) => Err(error),
            };
            let failed = sent.is_err();
            if pieces.blocking_send(sent).is_err() || failed {
                return;
            }
        }
    });
    let body = Body::from_stream(tokio_stream::wrappers::ReceiverStream::new(body));
    (headers, body).into_response()
}

/// A hashed name (`theme.1a2b3c4d5e6f7a8b.css`): its bytes never change.
pub(crate) fn is_immutable(path: &str) -> bool {
    let Some(name) = ["/assets/", "/search/"].iter().find_map(|folder| path.strip_prefix(folder))
    else {
        return false;
    };
    name.split('.')
        .rev()
        .skip(1)
        .any(|part| (8..=64).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_hexdigit()))
}

/// The path decoded once, without its leading slash; `None` for what no file of ours is called.
fn safe_path(path: &str) -> Option<String> {
    let decoded = percent_decode(path.strip_prefix('/')?)?;
    let folder = decoded.trim_end_matches('/');
    if decoded.len() - folder.len() > 1 {
        return None;
    }
    let all_safe = folder.is_empty()
        || folder.split('/').all(|part| {
            !part.is_empty()
                && !part.starts_with('.')
                && !part.contains(['\\', '\0'])
                && !part.chars().any(char::is_control)
        });
    all_safe.then_some(decoded)
}

pub(crate) fn percent_decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let digit = |byte: Option<u8>| char::from(byte?).to_digit(16);
        let (high, low) = (digit(rest.next())?, digit(rest.next())?);
        bytes.push(u8::try_from(high * 16 + low).ok()?);
    }
    String::from_utf8(bytes).ok()
}

fn is_absent(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)
        || error.raw_os_error() == Some(rustix::io::Errno::NAMETOOLONG.raw_os_error())
}

fn absent_is_none(error: io::Error) -> io::Result<Option<File>> {
    if is_absent(&error) { Ok(None) } else { Err(error) }
}

/// The client's copy is the one we would send.
fn is_unchanged(asked: &HeaderMap, etag: &str, modified: i64) -> bool {
    if let Some(known) = asked.get(header::IF_NONE_MATCH) {
        return matches_etag(known, etag);
    }
    let since = asked.get(header::IF_MODIFIED_SINCE).and_then(|since| since.to_str().ok());
    since.and_then(parse_http_date).is_some_and(|since| modified <= since)
}

/// One of the entity tags in `known` is `etag`, weakly compared (RFC 9110, 13.1.2).
pub(crate) fn matches_etag(known: &HeaderValue, etag: &str) -> bool {
    let Ok(known) = known.to_str() else { return false };
    let opaque = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
    known.trim() == "*" || known.split(',').any(|tag| opaque(tag) == opaque(etag))
}

/// `Tue, 24 Nov 2026 20:58:30 GMT`
fn http_date(seconds: i64) -> String {
    let time = Timestamp::from_second(seconds).unwrap_or(Timestamp::UNIX_EPOCH);
    time.strftime("%a, %d %b %Y %H:%M:%S GMT").to_string()
}

fn parse_http_date(text: &str) -> Option<i64> {
    let time = jiff::fmt::rfc2822::parse(text).ok()?;
    Some(time.timestamp().as_second())
}

pub(crate) fn accepts(asked: &HeaderMap, encoding: &str) -> bool {
    asked
        .get_all(header::ACCEPT_ENCODING)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .any(|offer| {
            let mut parts = offer.split(';').map(str::trim);
            let named = parts.next().is_some_and(|name| name.eq_ignore_ascii_case(encoding));
            named && !parts.any(|part| matches!(part, "q=0" | "q=0.0" | "q=0.00" | "q=0.000"))
        })
}

fn brotli(bytes: &[u8]) -> Option<Bytes> {
    let mut packed = Vec::new();
    // A page is packed once and sent often; what is long is not worth a second of the processor.
    let quality = if bytes.len() > 128 * 1024 { 7 } else { 10 };
    let mut writer = brotli::CompressorWriter::new(&mut packed, 4096, quality, 22);
    writer.write_all(bytes).ok()?;
    drop(writer);
    (packed.len() < bytes.len()).then(|| packed.into())
}

pub(crate) fn gzip(bytes: &[u8]) -> Option<Bytes> {
    let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    writer.write_all(bytes).ok()?;
    let packed = writer.finish().ok()?;
    (packed.len() < bytes.len()).then(|| packed.into())
}

fn insert(headers: &mut HeaderMap, name: header::HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        headers.insert(name, value);
    }
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digit = |half: u8| char::from(DIGITS[usize::from(half)]);
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

fn is_text(content_type: &str) -> bool {
    content_type.contains("charset")
        || matches!(
            content_type,
            "image/svg+xml" | "application/json" | "application/wasm" | "application/manifest+json"
        )
}

/// By the name's ending. What is not known is sent as bytes to keep, not to run.
pub(crate) fn content_type(name: &str) -> &'static str {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending).unwrap_or_default();
    match ending {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" if name.ends_with("feed.json") => "application/feed+json; charset=utf-8",
        "json" | "map" => "application/json",
        "jsonl" => "application/jsonl; charset=utf-8",
        "webmanifest" => "application/manifest+json",
        "xml" if name.ends_with("atom.xml") => "application/atom+xml; charset=utf-8",
        "xml" => "application/xml; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "md" => "text/markdown; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "sqlite" => "application/vnd.sqlite3",
        "ics" => "text/calendar; charset=utf-8",
        "bib" => "application/x-bibtex; charset=utf-8",
        "ris" => "application/x-research-info-systems; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "gif" => "image/gif",
        "ico" => "image/x-icon",
        "pdf" => "application/pdf",
        "wasm" => "application/wasm",
        "woff2" => "font/woff2",
        "epub" => "application/epub+zip",
        "zip" => "application/zip",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_stay_beneath_their_root() {
        for bad in [
            "/../secret",
            "/a/../../b",
            "/%2e%2e/secret",
            "/a/%2e%2e%2fb",
            "/.git/config",
            "/a//b",
            "//a",
            "/a\\b",
            "/a%00",
            "/%ff",
            "/a/./b",
            "a",
            "/a/.%2e/",
            "/%0a",
        ] {
            assert_eq!(safe_path(bad), None, "{bad}");
        }
        assert_eq!(safe_path("/").as_deref(), Some(""));
        assert_eq!(safe_path("/a/b/").as_deref(), Some("a/b/"));
        assert_eq!(safe_path("/ar/%D8%AD.html").as_deref(), Some("ar/ح.html"));
    }

    #[test]
    fn links_out_of_the_tree_are_not_followed() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("public");
        std::fs::create_dir_all(root.join("page")).unwrap();
        std::fs::write(folder.path().join("secret.txt"), "no").unwrap();
        std::fs::write(root.join("page/index.html"), "yes").unwrap();
        std::os::unix::fs::symlink("../secret.txt", root.join("way-out.txt")).unwrap();
        std::os::unix::fs::symlink("..", root.join("up")).unwrap();
        let tree = Tree::new(&root, &["catalogue.json"]);

        assert!(matches!(tree.find("/page/").unwrap(), Found::Whole(_)));
        assert!(matches!(tree.find("/page").unwrap(), Found::Folder));
        for nothing in ["/way-out.txt", "/up/secret.txt", "/catalogue.json", "/page/index.html/x"] {
            assert!(matches!(tree.find(nothing).unwrap(), Found::Nothing), "{nothing}");
        }
        assert!(tree.open_checked("way-out.txt").unwrap().is_none());
        assert!(tree.open_checked("up/secret.txt").unwrap().is_none());
        assert!(tree.open_checked("page/index.html").unwrap().is_some());
    }

    #[test]
    fn a_packed_form_is_sent_if_it_holds_what_the_file_holds() {
        let folder = tempfile::tempdir().unwrap();
        let page = "<p>one</p>".repeat(100);
        std::fs::write(folder.path().join("a.html"), &page).unwrap();
        std::fs::write(folder.path().join("b.html"), page.replace("one", "two")).unwrap();
        let mut packed = Vec::new();
        {
            let mut writer = brotli::CompressorWriter::new(&mut packed, 4096, 1, 22);
            writer.write_all(page.as_bytes()).unwrap();
        }
        std::fs::write(folder.path().join("a.html.br"), &packed).unwrap();
        std::fs::write(folder.path().join("b.html.br"), &packed).unwrap();
        let tree = Tree::new(folder.path(), &[]);
        let sent = |path: &str| match tree.find(path).unwrap() {
            Found::Whole(stored) => stored.brotli().unwrap().to_vec(),
            _ => panic!("{path}"),
        };
        assert_eq!(sent("/a.html"), packed);
        assert_ne!(sent("/b.html"), packed);
    }

    #[test]
    fn dates_are_those_of_http() {
        assert_eq!(http_date(1_795_553_910), "Tue, 24 Nov 2026 20:58:30 GMT");
        assert_eq!(parse_http_date("Tue, 24 Nov 2026 20:58:30 GMT"), Some(1_795_553_910));
    }

    #[test]
    fn only_hashed_assets_are_immutable() {
        assert!(is_immutable("/assets/theme.1a2b3c4d5e6f7a8b.css"));
        assert!(is_immutable("/search/practices-en-1.1a2b3c4d5e6f7a8b.json"));
        assert!(!is_immutable("/assets/theme.css"));
        assert!(!is_immutable("/theme.1a2b3c4d5e6f7a8b.css"));
    }
}
