//! Files beside pages: published with them, images without what cameras wrote into them.

use std::collections::HashMap;
use std::io::{Cursor, Read};

use image::ImageReader;

use crate::library::{Asset, Entry};

use super::{Fault, Ground, RenderError, Site};

/// Adds the files beside every entry to the tree that the entry is in.
pub(super) fn publish(ground: &Ground, site: &mut Site) -> Result<(), RenderError> {
    for (index, entry) in ground.library.entries() {
        for asset in &entry.assets {
            match without_metadata(read(asset)?) {
                Some(bytes) => site.add_of(index, entry, &path_of(entry, &asset.name), bytes)?,
                None => site.fail(index, Fault::Image(asset.name.clone())),
            }
        }
    }
    Ok(())
}

fn read(asset: &Asset) -> Result<Vec<u8>, RenderError> {
    let mut bytes = Vec::new();
    crate::load::open(&asset.source)
        .and_then(|mut file| file.read_to_end(&mut bytes))
        .map_err(|source| RenderError::Asset { path: asset.source.clone(), source })?;
    Ok(bytes)
}

fn path_of(entry: &Entry, name: &str) -> String {
    format!("{}{name}", entry.path.trim_start_matches('/'))
}

/// Images among the files at the root of the site, with width and height where they can be read.
pub(super) fn of_site(files: &[(String, Vec<u8>)]) -> HashMap<String, Option<(u32, u32)>> {
    let images = files.iter().filter(|(name, _)| crate::markdown::is_image(name));
    let measured = images.map(|(name, bytes)| {
        let reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().ok();
        (name.clone(), reader.and_then(|reader| reader.into_dimensions().ok()))
    });
    measured.collect()
}

/// The file without place, time, device and comments, if it is an image of a kind that has them. `None` if
/// such an image cannot be read to its end: then it is not known what it holds.
fn without_metadata(bytes: Vec<u8>) -> Option<Vec<u8>> {
    if bytes.starts_with(&[0xff, 0xd8, 0xff]) {
        jpeg(&bytes)
    } else if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        png(&bytes)
    } else if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        webp(&bytes)
    } else {
        Some(bytes)
    }
}

/// Drops the application segments but JFIF, colour profile and Adobe's, and comments. Ends where the picture
/// ends: phones put a second picture or a film behind it, with all that they know of the first.
fn jpeg(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut out = bytes.get(..2)?.to_vec();
    let mut at = 2;
    loop {
        if *bytes.get(at)? != 0xff {
            return None;
        }
        let marker = *bytes.get(at + 1)?;
        match marker {
            // Any number of these may stand before a marker.
            0xff => {
                at += 1;
                continue;
            }
            0xd9 => {
                out.extend_from_slice(&[0xff, 0xd9]);
                return Some(out);
            }
            _ => {}
        }
        let length = usize::from(u16::from_be_bytes([*bytes.get(at + 2)?, *bytes.get(at + 3)?]));
        let segment = bytes.get(at..at + 2 + length)?;
        let metadata = matches!(marker, 0xe1 | 0xe3..=0xed | 0xef | 0xfe)
            || (marker == 0xe2 && segment.get(4..15) != Some(b"ICC_PROFILE"));
        if !metadata {
            out.extend_from_slice(segment);
        }
        at += 2 + length;
        if marker == 0xda {
            let end = at + scan_length(bytes.get(at..)?)?;
            out.extend_from_slice(&bytes[at..end]);
            at = end;
        }
    }
}

/// The length of a scan, up to the next marker: within it `ff` is followed by `00` or a restart's number.
fn scan_length(bytes: &[u8]) -> Option<usize> {
    bytes
        .windows(2)
        .position(|pair| pair[0] == 0xff && !matches!(pair[1], 0x00 | 0xd0..=0xd7 | 0xff))
}

/// Drops texts, times and Exif, and what stands behind the end.
fn png(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut out = bytes.get(..8)?.to_vec();
    let mut at = 8;
    loop {
        let length =
            usize::try_from(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?)).ok()?;
        let chunk = bytes.get(at..at.checked_add(length)?.checked_add(12)?)?;
        if !matches!(&chunk[4..8], b"tEXt" | b"zTXt" | b"iTXt" | b"eXIf" | b"tIME") {
            out.extend_from_slice(chunk);
        }
        if &chunk[4..8] == b"IEND" {
            return Some(out);
        }
        at += chunk.len();
    }
}

/// Drops Exif and XMP, the flags that announce them, and what stands behind the end.
fn webp(bytes: &[u8]) -> Option<Vec<u8>> {
    let size = usize::try_from(u32::from_le_bytes(bytes.get(4..8)?.try_into().ok()?)).ok()?;
    let bytes = bytes.get(..size.checked_add(8)?)?;
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
    use image::{ImageFormat, RgbImage};

    use super::*;

    fn picture(format: ImageFormat) -> Vec<u8> {
        let mut picture = Cursor::new(Vec::new());
        RgbImage::new(4, 3).write_to(&mut picture, format).unwrap();
        picture.into_inner()
    }

    #[test]
    fn s140_images_lose_what_cameras_wrote() {
        let plain = picture(ImageFormat::Jpeg);
        let exif = [&[0xff, 0xe1, 0, 16][..], b"Exif\0\0 somewhere"[..14].as_ref()].concat();
        let tagged = [&plain[..2], &exif, &plain[2..]].concat();
        assert_eq!(without_metadata(tagged).as_deref(), Some(&plain[..]));

        let plain = picture(ImageFormat::Png);
        let text = [&[0, 0, 0, 4][..], b"tEXtSoma\0\0\0\0"].concat();
        let tagged = [&plain[..33], &text, &plain[33..]].concat();
        assert_eq!(without_metadata(tagged).as_deref(), Some(&plain[..]));

        let plain = picture(ImageFormat::WebP);
        let mut tagged = [&plain[..], b"EXIF\x04\0\0\0Soma"].concat();
        let size = u32::try_from(tagged.len() - 8).unwrap();
        tagged[4..8].copy_from_slice(&size.to_le_bytes());
        assert_eq!(without_metadata(tagged).as_deref(), Some(&plain[..]));
    }

    #[test]
    fn s140_nothing_stays_behind_the_end_of_an_image_or_between_its_parts() {
        let plain = picture(ImageFormat::Jpeg);
        // A fill byte before a marker is allowed, and a phone's film stands behind the picture.
        let exif = [&[0xff, 0xff, 0xe1, 0, 16][..], b"Exif\0\0 somewhere"[..14].as_ref()].concat();
        let tagged = [&plain[..2], &exif, &plain[2..], b"ftypmp4 somewhere"].concat();
        assert_eq!(without_metadata(tagged).as_deref(), Some(&plain[..]));
        for format in [ImageFormat::Png, ImageFormat::WebP] {
            let plain = picture(format);
            let tagged = [&plain[..], b"somewhere"].concat();
            assert_eq!(without_metadata(tagged).as_deref(), Some(&plain[..]));
        }
    }

    #[test]
    fn s140_an_image_that_cannot_be_read_to_its_end_is_not_published() {
        for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP] {
            let plain = picture(format);
            assert_eq!(without_metadata(plain[..plain.len() - 2].to_vec()), None, "{format:?}");
        }
    }
}
