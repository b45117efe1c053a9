//! A theme: the templates, words, styles and scripts with which both halves of Baraza draw pages.
//!
//! A theme is looked up in three layers, and for each file the first layer that has it wins:
//! the site itself (`templates/`, `strings/`, `styles/`, `scripts/`, `static/` at its root), then
//! `themes/NAME/`, then the theme built into the binary. So an editor overrides one template by
//! writing a file of the same name, and a service runs from its one binary.
//!
//! This crate knows nothing of catalogues, members or content. It never writes.

mod assets;
mod dates;
mod layers;
mod order;
mod strings;
mod templates;

use std::path::Path;

pub use assets::{Asset, Assets};
pub use dates::{format_date, format_datetime, format_number, last_day_before};
pub use layers::ThemeError;
pub use order::order_of;
pub use strings::{Arg, Strings, direction, language_name};
pub use templates::{Half, language};

use layers::Layers;

/// Everything a theme brings, read once.
pub struct Theme {
    /// The interface's words in each language.
    pub strings: Strings,
    /// Styles and scripts, under names that change with their bytes.
    pub assets: Assets,
    statics: Vec<(String, Vec<u8>)>,
    templates: Vec<(String, String)>,
}

impl Theme {
    /// Reads the theme `name` as the site at `root` sees it.
    ///
    /// `Err` where no layer has the theme, a file cannot be read, or a strings file is malformed.
    pub fn load(root: &Path, name: &str) -> Result<Theme, ThemeError> {
        let layers = Layers::new(root, name)?;
        Ok(Theme {
            strings: Strings::load(&layers)?,
            assets: Assets::load(&layers)?,
            statics: layers.files("static")?,
            templates: templates::load(&layers)?,
        })
    }

    /// Files that are copied to the root of the site as they are: `favicon.svg` and the like.
    pub fn static_files(&self) -> &[(String, Vec<u8>)] {
        &self.statics
    }
}
