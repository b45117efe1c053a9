//! `baraza-members admin demo FILE`: members and comments for a first look, through the same acts as everyone's.

use std::path::Path;
use std::sync::Arc;

use anyhow::Context;
use serde::Deserialize;

use crate::Service;
use crate::accounts::{self, Email, Role};
use crate::config::Limits;
use crate::discussions::{self, Draft, NewComment, PostError};
use crate::id::SessionId;
use crate::sign_in::{Session, SessionKind, SignedIn};
use crate::store;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Demo {
    #[serde(default)]
    members: Vec<DemoMember>,
    #[serde(default)]
    comments: Vec<DemoComment>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DemoMember {
    email: String,
    name: String,
    role: Role,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DemoComment {
    page: String,
    /// A member's address.
    author: String,
    language: String,
    markdown: String,
    /// Which comment of the file it replies to, counted from 1.
    reply_to: Option<usize>,
}

/// Adds what is not there yet.
pub fn run(service: &Service, file: &Path) -> anyhow::Result<()> {
    let text =
        std::fs::read_to_string(file).with_context(|| format!("reading `{}`", file.display()))?;
    let demo: Demo =
        toml::from_str(&text).with_context(|| format!("reading `{}`", file.display()))?;
    for member in &demo.members {
        add_member(service, member)?;
    }
    let mut ids = Vec::new();
    for (at, comment) in demo.comments.iter().enumerate() {
        let parent =
            comment.reply_to.and_then(|number| ids.get(number.checked_sub(1)?).cloned().flatten());
        ids.push(add_comment(service, at + 1, comment, parent)?);
    }
    Ok(())
}

fn add_member(service: &Service, member: &DemoMember) -> anyhow::Result<()> {
    let email = Email::parse(&member.email)
        .with_context(|| format!("`{}` is no e-mail address", member.email))?;
    let (world, name, role) = (service.world(), member.name.clone(), member.role);
    service
        .store
        .write_blocking(move |tx| accounts::add_approved(tx, &world, &email, &name, role))?;
    Ok(())
}

/// The comment's id; `None` if its page takes none.
fn add_comment(
    service: &Service,
    number: usize,
    comment: &DemoComment,
    parent: Option<String>,
) -> anyhow::Result<Option<String>> {
    // The pace of people does not bind a file.
    let limits = Arc::new(Limits {
        seconds_between_posts: 0,
        posts_per_hour: 0,
        posts_per_day: 0,
        new_member_posts_per_hour: 0,
        first_posts_review: false,
        ..service.config.limits.clone()
    });
    let mut world = service.world();
    world.limits = limits;
    let new = NewComment {
        page: comment.page.clone(),
        parent,
        markdown: comment.markdown.clone(),
        language: Some(comment.language.clone()),
        question: None,
        public_confirmed: true,
    };
    let draft = Draft::parse(new, &world.limits)?;
    let email = Email::parse(&comment.author)
        .with_context(|| format!("`{}` is no e-mail address", comment.author))?;
    let key = format!("demo-{number}");
    let posted = service.store.write_blocking(move |tx| {
        let Some(member) = store::accounts::member_by_email(tx, &email)? else {
            return Err(PostError::NoParent);
        };
        let session = Session {
            id: SessionId::random(),
            kind: SessionKind::Basic,
            created_at: world.now,
            expires_at: world.now,
            shared_device: false,
            idle_seconds: 0,
            ends_at: world.now,
            needs_touch: false,
            fresh: None,
            has_passkey: false,
            token_hash: String::new(),
        };
        discussions::post_comment(tx, &world, &SignedIn { member, session }, &draft, Some(&key))
    });
    match posted {
        Ok(posted) => Ok(Some(posted.item.id.to_string())),
        Err(PostError::KeyReused) => Ok(None),
        Err(error) => {
            eprintln!("demo comment {number} on `{}`: {error}", comment.page);
            Ok(None)
        }
    }
}
