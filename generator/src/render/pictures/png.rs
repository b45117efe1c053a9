//! A drawing of few colours as a small PNG: a palette of 256, and a stamp that says which drawing it is.

use std::collections::{BTreeMap, HashMap};
use std::io::Write;

use flate2::{Compression, Crc, write::ZlibEncoder};
use resvg::tiny_skia::Pixmap;

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";
/// A chunk of our own: not critical, private, not to be copied by who changes the picture.
const STAMP: &[u8; 4] = b"baRZ";

type Colour = [u8; 3];

/// The picture on white, each colour as near as 256 of them allow. Flat areas keep theirs.
pub(super) fn encode(pixmap: &Pixmap, stamp: &str) -> Vec<u8> {
    // On white: what a pixel lacks in opacity is added to each of its channels, which are premultiplied.
    let on_white = |pixel: &[u8]| -> Colour {
        let rest = 255 - pixel[3];
        [pixel[0] + rest, pixel[1] + rest, pixel[2] + rest]
    };
    let pixels: Vec<Colour> = pixmap.data().chunks_exact(4).map(on_white).collect();
    let (palette, places) = palette(&pixels);
    let width = pixmap.width() as usize;
    let mut rows = Vec::with_capacity(pixels.len() + pixels.len() / width);
    for row in pixels.chunks(width) {
        // No filter: it helps no picture with a palette.
        rows.push(0);
        for run in row.chunk_by(|a, b| a == b) {
            rows.resize(rows.len() + run.len(), places[&run[0]]);
        }
    }
    let mut packer = ZlibEncoder::new(Vec::new(), Compression::best());
    let packed = packer.write_all(&rows).and_then(|()| packer.finish());
    let packed = packed.expect("writing to memory does not fail");

    let mut header = Vec::with_capacity(13);
    header.extend(pixmap.width().to_be_bytes());
    header.extend(pixmap.height().to_be_bytes());
    // Eight bits each, by palette, and the one way there is to pack, filter and interlace: none.
    header.extend([8, 3, 0, 0, 0]);
    let mut png = SIGNATURE.to_vec();
    chunk(&mut png, b"IHDR", &header);
    chunk(&mut png, STAMP, stamp.as_bytes());
    chunk(&mut png, b"PLTE", palette.as_flattened());
    chunk(&mut png, b"IDAT", &packed);
    chunk(&mut png, b"IEND", &[]);
    png
}

/// Whether it is a whole picture that [`encode`] made with this stamp.
pub(super) fn is_stamped(png: &[u8], stamp: &str) -> bool {
    let Some(mut rest) = png.strip_prefix(SIGNATURE) else { return false };
    let mut stamped = false;
    while let Some((length, _)) = rest.split_first_chunk::<4>() {
        let end = (u32::from_be_bytes(*length) as usize).saturating_add(12);
        let Some((chunk, behind)) = rest.split_at_checked(end) else { return false };
        let (said, sum) = chunk.split_at(chunk.len() - 4);
        if sum != checksum(&said[4..]).to_be_bytes() {
            return false;
        }
        stamped |= said[4..8] == *STAMP && said[8..] == *stamp.as_bytes();
        rest = behind;
        if said[4..8] == *b"IEND" {
            return stamped && rest.is_empty();
        }
    }
    false
}

fn chunk(png: &mut Vec<u8>, name: &[u8; 4], data: &[u8]) {
    png.extend(u32::try_from(data.len()).expect("a picture is smaller than 4 GB").to_be_bytes());
    let start = png.len();
    png.extend(name);
    png.extend(data);
    png.extend(checksum(&png[start..]).to_be_bytes());
}

fn checksum(bytes: &[u8]) -> u32 {
    let mut crc = Crc::new();
    crc.update(bytes);
    crc.sum()
}

/// At most 256 colours, and where each colour's stand-in is among them: of colours that share their upper bits, the
/// most frequent stands for all.
fn palette(pixels: &[Colour]) -> (Vec<Colour>, HashMap<Colour, u8>) {
    let mut counts: BTreeMap<Colour, usize> = BTreeMap::new();
    for run in pixels.chunk_by(|a, b| a == b) {
        *counts.entry(run[0]).or_default() += run.len();
    }
    let grouped = |bits: u32| {
        let mask = 0xff_u8 << (8 - bits);
        let mut groups: BTreeMap<Colour, (usize, Colour)> = BTreeMap::new();
        for (colour, count) in &counts {
            let group = groups.entry(colour.map(|part| part & mask)).or_insert((0, *colour));
            if *count > group.0 {
                *group = (*count, *colour);
            }
        }
        (mask, groups)
    };
    let (mask, groups) = (2..=8)
        .rev()
        .map(grouped)
        .find(|(_, groups)| groups.len() <= 256)
        .expect("two bits of three channels are 64 colours");
    let palette: Vec<Colour> = groups.values().map(|(_, colour)| *colour).collect();
    let numbers: HashMap<Colour, u8> = groups.into_keys().zip(0..=255).collect();
    let places = counts.into_keys().map(|it| (it, numbers[&it.map(|part| part & mask)])).collect();
    (palette, places)
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use resvg::tiny_skia::Color;

    use super::*;

    #[test]
    fn what_is_written_is_a_picture_and_says_which() {
        let mut pixmap = Pixmap::new(40, 30).unwrap();
        pixmap.fill(Color::from_rgba8(11, 87, 81, 255));
        // More colours than a palette holds, and one that shines through.
        for (n, pixel) in pixmap.data_mut().chunks_exact_mut(4).take(600).enumerate() {
            pixel.copy_from_slice(&[(n % 256) as u8, (n / 4) as u8, 0, 255]);
        }
        pixmap.data_mut()[2400..2404].copy_from_slice(&[0, 0, 0, 0]);
        let png = encode(&pixmap, "of this");
        let read = image::ImageReader::with_format(Cursor::new(&png), image::ImageFormat::Png);
        let read = read.decode().unwrap().into_rgb8();
        assert_eq!((read.width(), read.height()), (40, 30));
        assert_eq!(read.get_pixel(39, 29).0, [11, 87, 81]);
        assert_eq!(read.get_pixel(0, 15).0, [255, 255, 255]);
        assert!(is_stamped(&png, "of this") && !is_stamped(&png, "of that"));
        assert!(!is_stamped(&png[..png.len() - 1], "of this"));
        let mut broken = png.clone();
        broken[70] ^= 1;
        assert!(!is_stamped(&broken, "of this"));
        assert_eq!(png, encode(&pixmap, "of this"));
    }
}
