//! The events of a text, with what is asked of each element answered beforehand: where it ends, and which way
//! its words run. Elements may nest as deep as the text is long, so nothing is counted twice.

use std::ops::Range;

use pulldown_cmark::Event;

use super::Direction;
use super::direction::Letters;

pub(super) struct Events<'t> {
    list: Vec<Event<'t>>,
    /// Of the start of an element: one past its end. Of all else: itself and one.
    ends: Vec<usize>,
    /// Letters before each event, and of all.
    letters: Vec<Letters>,
}

impl<'t> Events<'t> {
    pub(super) fn new(list: Vec<Event<'t>>) -> Self {
        let mut ends: Vec<usize> = (1..=list.len()).collect();
        let mut letters = Vec::with_capacity(list.len() + 1);
        let mut before = Letters::default();
        let mut open = Vec::new();
        for (n, event) in list.iter().enumerate() {
            letters.push(before);
            match event {
                Event::Start(_) => open.push(n),
                Event::End(_) => {
                    if let Some(start) = open.pop() {
                        ends[start] = n + 1;
                    }
                }
                Event::Text(text) | Event::Code(text) | Event::Html(text) => before.add(text),
                _ => {}
            }
        }
        letters.push(before);
        Events { list, ends, letters }
    }

    pub(super) fn all(&self) -> Range<usize> {
        0..self.list.len()
    }

    pub(super) fn one(&self, at: usize) -> &Event<'t> {
        &self.list[at]
    }

    pub(super) fn get(&self, range: Range<usize>) -> &[Event<'t>] {
        &self.list[range]
    }

    /// The element that begins at a place, both ends included.
    pub(super) fn element(&self, start: usize) -> Range<usize> {
        start..self.ends[start]
    }

    /// The direction of most of the letters.
    pub(super) fn direction(&self, range: Range<usize>) -> Option<Direction> {
        self.letters[range.end].since(self.letters[range.start]).direction()
    }

    /// The words, without markup.
    pub(super) fn plain(&self, range: Range<usize>) -> String {
        let mut text = String::new();
        for event in self.get(range) {
            match event {
                Event::Text(part) | Event::Code(part) | Event::Html(part) => text.push_str(part),
                Event::SoftBreak | Event::HardBreak => text.push(' '),
                _ => {}
            }
        }
        text
    }
}
