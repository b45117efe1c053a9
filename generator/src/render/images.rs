//! Files beside pages: published with them, images without what cameras wrote into them.

use crate::library::Entry;

use super::{Ground, RenderError, Site};

/// Adds the files beside every entry to the tree that the entry is in.
pub(super) fn publish(ground: &Ground, site: &mut Site) -> Result<(), RenderError> {
    for (_, entry) in ground.library.entries() {
        for asset in &entry.assets {
            let bytes = std::fs::read(&asset.source)
                .map_err(|source| RenderError::Asset { path: asset.source.clone(), source })?;
            let path = path_of(entry, &asset.name);
            let tree = if entry.is_public() { &mut site.public } else { &mut site.members };
            tree.insert(&path, without_metadata(bytes))?;
        }
    }
    Ok(())
}

fn path_of(entry: &Entry, name: &str) -> String {
    format!("{}{name}", entry.path.trim_start_matches('/'))
}

/// The image without place, time, device and comments. All else, and what cannot be read, stays as it is.
fn without_metadata(bytes: Vec<u8>) -> Vec<u8> {
    if bytes.starts_with(&[0xff, 0xd8, 0xff]) {
        jpeg(&bytes).unwrap_or(bytes)
    } else if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        png(&bytes).unwrap_or(bytes)
    } else if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        webp(&bytes).unwrap_or(bytes)
    } else {
        bytes
    }
}

/// Drops the application segments but JFIF, colour profile and Adobe's, and comments.
fn jpeg(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut out = bytes.get(..2)?.to_vec();
    let mut at = 2;
    loop {
        let marker = *bytes.get(at + 1)?;
        if *bytes.get(at)? != 0xff {
            return None;
        }
        if marker == 0xda {
            // The picture itself, to the end.
            out.extend_from_slice(bytes.get(at..)?);
            return Some(out);
        }
        let length = usize::from(u16::from_be_bytes([*bytes.get(at + 2)?, *bytes.get(at + 3)?]));
        let segment = bytes.get(at..at + 2 + length)?;
        let metadata = matches!(marker, 0xe1 | 0xe3..=0xed | 0xef | 0xfe)
            || (marker == 0xe2 && segment.get(4..15) != Some(b"ICC_PROFILE"));
        if !metadata {
            out.extend_from_slice(segment);
        }
        at += 2 + length;
    }
}

/// Drops texts, times and Exif.
fn png(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut out = bytes.get(..8)?.to_vec();
    let mut at = 8;
    while at < bytes.len() {
        let length =
            usize::try_from(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?)).ok()?;
        let chunk = bytes.get(at..at.checked_add(length)?.checked_add(12)?)?;
        if !matches!(&chunk[4..8], b"tEXt" | b"zTXt" | b"iTXt" | b"eXIf" | b"tIME") {
            out.extend_from_slice(chunk);
        }
        at += chunk.len();
    }
    Some(out)
}

/// Drops Exif and XMP, and the flags that announce them.
fn webp(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut out = bytes.get(..12)?.to_vec();
    let mut at = 12;
    while at < bytes.len() {
        let name = bytes.get(at..at + 4)?;
        let length =
            usize::try_from(u32::from_le_bytes(bytes.get(at + 4..at + 8)?.try_into().ok()?))
                .ok()?;
        let end = at.checked_add(8)?.checked_add(length)?.checked_add(length % 2)?;
        let mut chunk = bytes.get(at..end)?.to_vec();
        if name == b"VP8X" {
            *chunk.get_mut(8)? &= !0b0000_1100;
        }
        if name != b"EXIF" && name != b"XMP " {
            out.extend_from_slice(&chunk);
        }
        at = end;
    }
    let size = u32::try_from(out.len() - 8).ok()?;
    out[4..8].copy_from_slice(&size.to_le_bytes());
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s140_images_lose_what_cameras_wrote() {
        let mut picture = std::io::Cursor::new(Vec::new());
        image::RgbImage::new(4, 3).write_to(&mut picture, image::ImageFormat::Jpeg).unwrap();
        let plain = picture.into_inner();
        let mut tagged = plain[..2].to_vec();
        tagged.extend_from_slice(&[0xff, 0xe1, 0, 16]);
        tagged.extend_from_slice(b"Exif\0\0 somewhere"[..14].as_ref());
        tagged.extend_from_slice(&plain[2..]);
        assert!(tagged.windows(4).any(|w| w == b"Exif"));
        assert_eq!(without_metadata(tagged), plain);

        let mut picture = std::io::Cursor::new(Vec::new());
        image::RgbImage::new(4, 3).write_to(&mut picture, image::ImageFormat::Png).unwrap();
        let plain = picture.into_inner();
        let mut tagged = plain[..33].to_vec();
        tagged.extend_from_slice(&[0, 0, 0, 4]);
        tagged.extend_from_slice(b"tEXtSoma\0\0\0\0");
        tagged.extend_from_slice(&plain[33..]);
        assert_eq!(without_metadata(tagged), plain);
    }
}
