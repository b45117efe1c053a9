-- E-discussions as moderators run them: what they set apart from the catalogue, what they write, what was translated.

-- From the first act of a moderator on, this row and not the catalogue says when and how a page is discussed.
create table e_discussions (
    page_id text primary key,
    own bigint not null,
    visibility text not null check (visibility in ('public', 'members', 'named')),
    review text not null check (review in ('after', 'before')),
    opens_at bigint,
    closes_at bigint,
    plan text not null,
    moderator_id text references members (id) on delete set null,
    synthesis_public_at bigint,
    version bigint not null,
    created_at bigint not null
);
create index e_discussions_by_moderator on e_discussions (moderator_id);

-- Who may read a discussion of a named list.
create table e_named (
    page_id text not null references e_discussions (page_id) on update cascade on delete cascade,
    member_id text not null references members (id) on delete cascade,
    primary key (page_id, member_id)
);
create index e_named_by_member on e_named (member_id);

-- Summaries of phases (from 1) and the synthesis (phase 0), in each language.
create table e_texts (
    page_id text not null references e_discussions (page_id) on update cascade on delete cascade,
    phase bigint not null,
    language text not null,
    markdown text not null,
    html text not null,
    renderer bigint not null,
    pinned bigint not null,
    written_by text references members (id) on delete set null,
    written_at bigint not null,
    primary key (page_id, phase, language)
);
create index e_texts_by_author on e_texts (written_by);
create index e_texts_by_renderer on e_texts (renderer);

-- What was mailed of a discussion, so that nothing is mailed twice.
create table e_mailed (
    page_id text not null,
    what text not null,
    at bigint not null,
    primary key (page_id, what)
);

-- Translations of contributions, one for each language.
create table translations (
    id text primary key,
    comment_id text not null references comments (id) on delete cascade,
    of_version bigint not null,
    language text not null,
    translator_id text references members (id) on delete set null,
    markdown text not null,
    html text not null,
    renderer bigint not null,
    state text not null check (state in ('pending', 'shown')),
    said_to text not null check (said_to in ('public', 'members')),
    created_at bigint not null,
    unique (comment_id, language)
);
create index translations_by_translator on translations (translator_id, created_at);
create index translations_by_state on translations (state, created_at, id);
create index translations_by_renderer on translations (renderer);

-- Whether an author lets a contribution be quoted in public.
create table quotes (
    comment_id text primary key references comments (id) on delete cascade,
    asked_by text references members (id) on delete set null,
    asked_at bigint,
    answer text check (answer in ('yes', 'no')),
    answered_at bigint
);
create index quotes_by_asker on quotes (asked_by);
