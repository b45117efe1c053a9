//! The picture that other sites show with a link to a page: the theme's drawing `card.svg`, as a PNG of 1200 × 630.
//!
//! One for each public entry of a collection, the same in every language, so without words; and one for the site, which
//! all other pages have, as does an entry whose drawing is the same.

mod png;

use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;

use rayon::prelude::*;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{self, ImageHrefResolver};
use serde_json::{Value as Json, json};
use sha2::{Digest, Sha256};
use tera::{Context, Tera, Value};

use crate::library::EntryIndex;

use super::stock::Stock;
use super::{Ground, RenderError};

const TEMPLATE: &str = "card.svg";
const WIDTH: u32 = 1200;
const HEIGHT: u32 = 630;

/// Part of what tells whether a picture is still right. To be changed when pictures come out otherwise: with the
/// library that draws them, or with how they are written.
const TECHNIQUE: &str = "resvg 0.49, 1";

/// What there is to draw, and whose it is.
#[derive(Default)]
pub(super) struct Pictures {
    /// The file, from the root of the site, and its drawing.
    drawings: Vec<(String, String)>,
    /// The file of the site's own.
    site: Option<String>,
    /// Files of entries that have one of their own, by id.
    entries: HashMap<String, String>,
}

impl Pictures {
    /// Nothing where the theme has no `card.svg`.
    pub(super) fn new(
        ground: &Ground,
        stock: &Stock,
        tera: &Tera,
    ) -> Result<Pictures, RenderError> {
        if !tera.contains_template(TEMPLATE) {
            return Ok(Pictures::default());
        }
        let mut context = Context::new();
        let default = &ground.library.config().default_language;
        context.insert_value("config", Value::from_serializable(&ground.config_view(default)));
        context.insert("lang", default);
        let draw = |context: &Context, path: &str| {
            tera.render(TEMPLATE, context).map_err(|source| RenderError::Template {
                address: format!("/{path}"),
                template: TEMPLATE.to_owned(),
                source: Box::new(source),
            })
        };
        let site = "picture.png".to_owned();
        let of_site = draw(&context, &site)?;
        let entries: Vec<(EntryIndex, &str)> = ground
            .library
            .all_pages()
            .filter(|(_, entry)| entry.collection.is_some() && entry.is_public())
            .filter(|(_, entry)| entry.translation.is_none())
            .map(|(index, entry)| (index, entry.id.as_str()))
            .collect();
        let drawn: Vec<Result<(String, String), RenderError>> = entries
            .par_iter()
            .map(|(index, id)| {
                let mut context = context.clone();
                context.insert_value("page", stock.full(*index));
                let path = format!("pictures/{id}.png");
                draw(&context, &path).map(|svg| (path, svg))
            })
            .collect();
        let mut pictures = Pictures { site: Some(site.clone()), ..Pictures::default() };
        for ((_, id), drawn) in entries.into_iter().zip(drawn) {
            let (path, svg) = drawn?;
            if svg != of_site && pictures.entries.insert(id.to_owned(), path.clone()).is_none() {
                pictures.drawings.push((path, svg));
            }
        }
        pictures.drawings.push((site, of_site));
        Ok(pictures)
    }

    /// `picture` of a page, or of the entry with this id: `{url, width, height, own}`.
    pub(super) fn view(&self, ground: &Ground, id: Option<&str>) -> Option<Json> {
        let own = id.and_then(|id| self.entries.get(id));
        let path = own.or(self.site.as_ref())?;
        Some(json!({
            "url": ground.canonical(&format!("/{path}")),
            "width": WIDTH,
            "height": HEIGHT,
            "own": own.is_some(),
        }))
    }

    /// The files. One whose drawing is the same as in `published`, the site that was built before, is taken from there.
    pub(super) fn files(&self, published: &Path) -> Result<Vec<(String, Vec<u8>)>, RenderError> {
        self.drawings
            .par_iter()
            .map(|(path, svg)| {
                let stamp = stamp(svg);
                let before = std::fs::read(published.join(path)).ok();
                let bytes = match before.filter(|bytes| png::is_stamped(bytes, &stamp)) {
                    Some(bytes) => bytes,
                    None => raster(svg, &stamp)
                        .map_err(|reason| RenderError::Picture { path: path.clone(), reason })?,
                };
                Ok((path.clone(), bytes))
            })
            .collect()
    }
}

fn stamp(svg: &str) -> String {
    let sum = Sha256::new().chain_update(TECHNIQUE).chain_update(svg).finalize();
    sum.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Draws what is in the text and nothing else: no file, no other picture.
fn raster(svg: &str, stamp: &str) -> Result<Vec<u8>, String> {
    let options = usvg::Options {
        image_href_resolver: ImageHrefResolver {
            resolve_data: Box::new(|_, _: Arc<Vec<u8>>, _| None),
            resolve_string: Box::new(|_, _| None),
        },
        ..usvg::Options::default()
    };
    let tree = usvg::Tree::from_str(svg, &options).map_err(|error| error.to_string())?;
    let (width, height) = (tree.size().width(), tree.size().height());
    let scale = Transform::from_scale(WIDTH as f32 / width, HEIGHT as f32 / height);
    let mut pixmap = Pixmap::new(WIDTH, HEIGHT).expect("the size is not zero");
    resvg::render(&tree, scale, &mut pixmap.as_mut());
    Ok(png::encode(&pixmap, stamp))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s140_a_drawing_takes_in_no_file() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("secret.svg");
        let square = |x: u32| {
            format!(
                "<rect x='{x}' width='600' height='630' fill='red' xmlns='http://www.w3.org/2000/svg'/>"
            )
        };
        let svg = |inner: &str| {
            format!(
                "<svg xmlns='http://www.w3.org/2000/svg' width='1200' height='630'>{inner}</svg>"
            )
        };
        std::fs::write(&file, svg(&square(0))).unwrap();
        let image = format!("<image href='{}' width='600' height='630'/>", file.display());
        let with = raster(&svg(&format!("{}{image}", square(600))), "x").unwrap();
        assert_eq!(with, raster(&svg(&square(600)), "x").unwrap());
        assert_ne!(with, raster(&svg(&format!("{}{}", square(600), square(0))), "x").unwrap());
    }
}
