//! Files as they go over the wire: `.br` and `.gz` beside each text, for servers that send those that lie ready
//! (`gzip_static`, `brotli_static`, `precompressed`). They are no part of the site and stand in no manifest; whoever
//! compares a site with its manifest unpacks them.

use std::fs;
use std::io::{Read, Write};
use std::path::Path;

use rayon::prelude::*;

use super::EmitError;
use super::swap::{is_same, write_file};
use super::tree::Tree;

/// Shorter files gain nothing.
const WORTH: usize = 512;
/// Longer ones are packed less tightly: each build would wait for them.
const LONG: usize = 256 * 1024;
/// What may be packed, by the ending of the name: texts, and the database, which is mostly text. Pictures are packed
/// already.
const TEXTS: [&str; 15] = [
    "html",
    "css",
    "js",
    "mjs",
    "json",
    "jsonl",
    "xml",
    "txt",
    "svg",
    "csv",
    "sqlite",
    "md",
    "ics",
    "wasm",
    "webmanifest",
];
/// What the forms are called, and how they are made.
const FORMS: [(&str, fn(&[u8]) -> std::io::Result<Vec<u8>>); 2] = [(".br", brotli), (".gz", gzip)];

/// Tighter than a server would on the fly, which takes a tenth of a second for a long page. Builds for tests make
/// haste instead.
fn brotli(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let quality = if cfg!(debug_assertions) || bytes.len() > LONG { 5 } else { 10 };
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 16 * 1024, quality, 18);
    writer.write_all(bytes)?;
    Ok(writer.into_inner())
}

fn gzip(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let level = if cfg!(debug_assertions) { 1 } else { 9 };
    let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::new(level));
    writer.write_all(bytes)?;
    writer.finish()
}

/// Whether forms of this file lie beside it.
fn is_packed(path: &str, bytes: &[u8]) -> bool {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    bytes.len() > WORTH && TEXTS.contains(&ending)
}

/// The file that this one is a form of: of `a.css.br` it is `a.css`.
pub(super) fn form_of(path: &str) -> Option<&str> {
    FORMS.iter().find_map(|(ending, _)| path.strip_suffix(ending))
}

/// What a form holds; `None` if it is broken.
pub(super) fn unpacked(path: &str, bytes: &[u8]) -> Option<Vec<u8>> {
    let mut whole = Vec::new();
    match path.rsplit_once('.')?.1 {
        "br" => brotli::Decompressor::new(bytes, 16 * 1024).read_to_end(&mut whole).ok()?,
        "gz" => flate2::read::GzDecoder::new(bytes).read_to_end(&mut whole).ok()?,
        _ => return None,
    };
    Some(whole)
}

/// Whether the forms in a folder are those that are wanted: all, or none.
pub(super) fn are_whole(folder: &Path, tree: &Tree, wanted: bool) -> bool {
    tree.iter().filter(|(path, bytes)| is_packed(path, bytes)).all(|(path, _)| {
        FORMS.iter().all(|(ending, _)| folder.join(format!("{path}{ending}")).is_file() == wanted)
    })
}

/// Writes the forms of all files of a tree that stand in `next`, or links those of files that are as they were in
/// `from`.
pub(super) fn write(next: &Path, tree: &Tree, from: Option<&Path>) -> Result<(), EmitError> {
    let files: Vec<_> = tree.iter().filter(|(path, bytes)| is_packed(path, bytes)).collect();
    files.into_par_iter().try_for_each(|(path, bytes)| {
        let old = from.filter(|from| is_same(&from.join(path), bytes));
        for (ending, pack) in FORMS {
            let name = format!("{path}{ending}");
            // Two pages cannot have one address: a file of the site that is called so stays.
            if tree.contains(&name) {
                continue;
            }
            let target = next.join(&name);
            let kept = old.map(|from| from.join(&name)).filter(|file| {
                fs::read(file).is_ok_and(|form| unpacked(&name, &form).as_deref() == Some(bytes))
            });
            if kept.is_some_and(|file| fs::hard_link(file, &target).is_ok()) {
                continue;
            }
            let form = pack(bytes).map_err(EmitError::io("packing", &target))?;
            write_file(&target, &form)?;
        }
        Ok(())
    })
}
