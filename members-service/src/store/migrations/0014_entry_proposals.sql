-- What is proposed of the catalogue's entries, who reviews it, what is said about it, and who speaks for whom.
-- `front` and `base_front` are JSON; `handed_on` is the document that editors fetch, as it was accepted.

create table entry_proposals (
    id text primary key,
    kind text not null check (kind in ('new', 'improve', 'correct', 'adaptation', 'reply')),
    collection text not null,
    page_id text,
    language text not null,
    owner_id text references members (id) on delete set null,
    state text not null check (state in ('unconfirmed', 'draft', 'review', 'changes', 'accepted', 'published', 'declined', 'withdrawn')),
    version bigint not null,
    title text not null,
    front text not null,
    body text not null,
    base_front text,
    base_body text,
    base_sum text,
    note text not null,
    named text not null check (named in ('own', 'given', 'none')),
    given_name text not null,
    place text not null,
    handed_on text,
    words text not null,
    published_at_page text,
    created_at bigint not null,
    changed_at bigint not null,
    submitted_at bigint,
    decided_at bigint,
    decided_by text references members (id) on delete set null,
    published_at bigint,
    news_at bigint,
    seen_at bigint
);

create index entry_proposals_by_owner on entry_proposals (owner_id, changed_at);
create index entry_proposals_by_state on entry_proposals (state, changed_at, id);
create index entry_proposals_by_page on entry_proposals (page_id);
create index entry_proposals_by_decider on entry_proposals (decided_by);

create table entry_reviews (
    id text primary key,
    proposal_id text not null references entry_proposals (id) on delete cascade,
    reviewer_id text references members (id) on delete set null,
    asked_by text references members (id) on delete set null,
    asked_at bigint not null,
    due_at bigint not null,
    reminded_at bigint,
    state text not null check (state in ('asked', 'taken', 'refused', 'given', 'released')),
    role text not null,
    country text,
    opinion text check (opinion in ('ready', 'changes', 'no')),
    words text not null,
    of_version bigint,
    answered_at bigint
);

create index entry_reviews_by_proposal on entry_reviews (proposal_id, asked_at);
create index entry_reviews_by_reviewer on entry_reviews (reviewer_id, state);
create index entry_reviews_by_asker on entry_reviews (asked_by);
create index entry_reviews_by_due on entry_reviews (state, due_at);

create table entry_words (
    id text primary key,
    proposal_id text not null references entry_proposals (id) on delete cascade,
    author_id text references members (id) on delete set null,
    form_key text,
    markdown text not null,
    html text not null,
    renderer bigint not null,
    created_at bigint not null,
    unique (author_id, form_key)
);

create index entry_words_by_proposal on entry_words (proposal_id, created_at);
create index entry_words_by_author on entry_words (author_id, created_at);
create index entry_words_by_renderer on entry_words (renderer);

create table entry_speakers (
    proposal_id text primary key references entry_proposals (id) on delete cascade,
    email text not null,
    speaks text not null,
    seed text not null,
    token_hash text not null unique,
    created_at bigint not null,
    expires_at bigint not null,
    confirmed_at bigint,
    made_sure text not null
);

create index entry_speakers_by_end on entry_speakers (confirmed_at, expires_at);
create index entry_speakers_by_email on entry_speakers (email, created_at);
