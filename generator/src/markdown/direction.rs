//! Which way a text runs.

use serde::Serialize;

/// The direction of a language or a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// Left to right.
    #[default]
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// The value of the `dir` attribute.
    pub fn as_str(self) -> &'static str {
        match self {
            Direction::Ltr => "ltr",
            Direction::Rtl => "rtl",
        }
    }

    /// The direction that most letters of a text have, if two of three agree; else `None`.
    ///
    /// By majority and not by the first letter: an Arabic sentence that begins with `UNDP` is Arabic.
    pub fn of(text: &str) -> Option<Direction> {
        let (mut left, mut right) = (0usize, 0usize);
        for c in text.chars().filter(|c| c.is_alphabetic()) {
            if is_rtl(c) {
                right += 1;
            } else {
                left += 1;
            }
        }
        if right > 2 * left {
            Some(Direction::Rtl)
        } else if left > 2 * right {
            Some(Direction::Ltr)
        } else {
            None
        }
    }
}

fn is_rtl(c: char) -> bool {
    matches!(u32::from(c), 0x590..=0x8ff | 0xfb1d..=0xfdff | 0xfe70..=0xfeff | 0x10800..=0x10fff | 0x1e800..=0x1efff)
}
