//! A text on its way in: judged, cleaned and rendered before the transaction in which it is posted.

use crate::config::Limits;
use crate::id::CommentId;
use crate::keys::token_hash;
use crate::text;

use super::markdown::{self, Rendered, TextError};

/// A comment as it comes from outside.
#[derive(Clone, Debug, Default)]
pub struct NewComment {
    /// The page's id.
    pub page: String,
    /// The comment that it replies to.
    pub parent: Option<String>,
    /// The text.
    pub markdown: String,
    /// Of the text; `None`: the member's.
    pub language: Option<String>,
    /// The id of the guiding question that it answers.
    pub question: Option<String>,
    /// Whether the member says yes to being read by anyone on the internet.
    pub public_confirmed: bool,
}

/// A comment that may be posted.
#[derive(Clone, Debug)]
pub struct Draft {
    /// The page's id.
    pub page: String,
    /// The comment that it replies to.
    pub parent: Option<CommentId>,
    /// Of the text; `None`: the member's.
    pub language: Option<String>,
    /// The id of the guiding question that it answers.
    pub question: Option<String>,
    /// Whether the member says yes to being read by anyone on the internet.
    pub public_confirmed: bool,
    /// Whether a moderator is to look first, whatever the text.
    pub hold: bool,
    pub(super) text: Text,
}

/// A judged text with what was made of it.
#[derive(Clone, Debug)]
pub struct Text {
    pub(crate) markdown: String,
    pub(crate) rendered: Rendered,
    /// Tells the same text again from a new one.
    pub(crate) hash: String,
}

impl Draft {
    /// Judges and renders. It may take some milliseconds: not to be done while writing.
    pub fn parse(new: NewComment, limits: &Limits) -> Result<Draft, TextError> {
        let parent = match new.parent.as_deref().filter(|parent| !parent.is_empty()) {
            Some(parent) => Some(CommentId::parse(parent).ok_or(TextError::Parent)?),
            None => None,
        };
        let question = match new.question.as_deref().filter(|question| !question.is_empty()) {
            // An id and not words: nobody reviews it.
            Some(question) if !is_id(question) => return Err(TextError::Character),
            Some(question) => Some(question.to_owned()),
            None => None,
        };
        Ok(Draft {
            page: new.page,
            parent,
            language: language(new.language)?,
            question,
            public_confirmed: new.public_confirmed,
            hold: false,
            text: Text::parse(&new.markdown, limits)?,
        })
    }

    /// The same request gives the same print (S81).
    pub(super) fn print(&self) -> String {
        let parent = self.parent.as_ref().map_or("", CommentId::as_str);
        let language = self.language.as_deref().unwrap_or("");
        let question = self.question.as_deref().unwrap_or("");
        token_hash(
            &[&self.page, parent, language, question, self.text.markdown.as_str()].join("\u{0}"),
        )
    }
}

/// A new text for a comment.
#[derive(Clone, Debug)]
pub struct Edit {
    /// Of the text; `None`: as before.
    pub language: Option<String>,
    pub(super) text: Text,
}

impl Edit {
    /// Judges and renders, as [`Draft::parse`] does.
    pub fn parse(markdown: &str, tag: Option<String>, limits: &Limits) -> Result<Edit, TextError> {
        Ok(Edit { language: language(tag)?, text: Text::parse(markdown, limits)? })
    }
}

/// What posting this text would show. The same renderer as posting.
pub fn preview(markdown: &str, limits: &Limits) -> Result<String, TextError> {
    Ok(Text::parse(markdown, limits)?.rendered.html)
}

impl Text {
    /// Judges and renders, as [`Draft::parse`] does.
    pub fn parse(markdown: &str, limits: &Limits) -> Result<Text, TextError> {
        // Counted before anything is done with it: work grows with the length.
        if limits.post_characters > 0 && markdown.chars().count() as i64 > limits.post_characters {
            return Err(TextError::TooLong { most: limits.post_characters });
        }
        let markdown = text::clean(markdown).ok_or(TextError::Character)?;
        let markdown = markdown.trim_end().trim_start_matches('\n').to_owned();
        if markdown.trim().is_empty() {
            return Err(TextError::Empty);
        }
        let rendered = markdown::render(&markdown, limits)?;
        let hash =
            token_hash(&markdown.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase());
        Ok(Text { markdown, rendered, hash })
    }
}

fn is_id(text: &str) -> bool {
    text.len() <= 80
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

/// A language tag as members give it.
pub fn language_tag(tag: &str) -> Result<String, TextError> {
    language(Some(tag.to_owned()))?.ok_or(TextError::Language)
}

/// A language tag as a form sends it; empty is none.
pub(crate) fn language(tag: Option<String>) -> Result<Option<String>, TextError> {
    let Some(tag) = tag.filter(|tag| !tag.is_empty()) else { return Ok(None) };
    let mut parts = tag.split('-');
    let primary = parts.next().unwrap_or_default();
    let fits = (2..=3).contains(&primary.len())
        && primary.bytes().all(|b| b.is_ascii_lowercase())
        && parts.all(|part| {
            (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
        })
        && tag.len() <= 35;
    if fits { Ok(Some(tag)) } else { Err(TextError::Language) }
}
