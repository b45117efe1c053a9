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
}

/// How many letters run each way.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Letters {
    left: usize,
    right: usize,
}

impl Letters {
    pub(super) fn add(&mut self, text: &str) {
        for c in text.chars().filter(|c| c.is_alphabetic()) {
            if is_rtl(c) {
                self.right += 1;
            } else {
                self.left += 1;
            }
        }
    }

    /// Those that came after these.
    pub(super) fn since(self, before: Letters) -> Letters {
        Letters { left: self.left - before.left, right: self.right - before.right }
    }

    /// The direction that most letters have, if two of three agree; else `None`.
    ///
    /// By majority and not by the first letter: an Arabic sentence that begins with `UNDP` is Arabic.
    pub(super) fn direction(self) -> Option<Direction> {
        if self.right > 2 * self.left {
            Some(Direction::Rtl)
        } else if self.left > 2 * self.right {
            Some(Direction::Ltr)
        } else {
            None
        }
    }
}

fn is_rtl(c: char) -> bool {
    matches!(u32::from(c), 0x590..=0x8ff | 0xfb1d..=0xfdff | 0xfe70..=0xfeff | 0x10800..=0x10fff | 0x1e800..=0x1efff)
}
