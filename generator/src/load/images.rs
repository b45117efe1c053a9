//! Pictures beside pages: how large they are, and whether they are pictures at all.

use std::fs::File;
use std::io::{BufReader, Read};

use image::{ImageFormat, ImageReader};

use super::text::open;
use crate::diagnostic::{Diagnostic, Diagnostics, Span};
use crate::library::Asset;

/// A reader on a slow line waits minutes for more.
pub const MOST_BYTES: u64 = 10 << 20;
/// What a phone can draw. A small file can unfold to far more.
pub const MOST_PIXELS: u64 = 50_000_000;

/// Measures an image and reports one that cannot be published. Other files are left as they are.
pub(super) fn measure(asset: &mut Asset, at: Span, diagnostics: &mut Diagnostics) {
    let extension = asset.name.rsplit_once('.').map_or("", |(_, extension)| extension);
    let extension = extension.to_ascii_lowercase();
    if !["gif", "jpeg", "jpg", "png", "webp"].contains(&extension.as_str()) {
        return;
    }
    // What could not be opened now is reported when it is to be published.
    let Ok(file) = open(&asset.source) else { return };
    let bytes = file.metadata().map_or(0, |found| found.len());
    asset.size = size(file, &extension);
    let pixels = asset.size.map(|(width, height)| u64::from(width) * u64::from(height));
    match pixels {
        None => diagnostics.push(Diagnostic::image_unreadable(at, &asset.name)),
        Some(pixels) if bytes > MOST_BYTES || pixels > MOST_PIXELS => {
            diagnostics.push(Diagnostic::image_too_large(at, &asset.name, bytes, pixels));
        }
        Some(_) => {}
    }
}

/// Width and height as the file's head says. `None` if it is not of the kind that its name says.
fn size(mut file: File, extension: &str) -> Option<(u32, u32)> {
    let format = match extension {
        "gif" => {
            let mut head = [0; 10];
            file.read_exact(&mut head).ok()?;
            let side = |at: usize| u32::from(u16::from_le_bytes([head[at], head[at + 1]]));
            return head.starts_with(b"GIF8").then(|| (side(6), side(8)));
        }
        "png" => ImageFormat::Png,
        "webp" => ImageFormat::WebP,
        _ => ImageFormat::Jpeg,
    };
    ImageReader::with_format(BufReader::new(file), format).into_dimensions().ok()
}
