-- Members tell each other what is new; what author and moderator both want public goes to the site.

create table updates (
    id text primary key,
    kind text not null check (kind in ('quick', 'news', 'event')),
    author_id text references members (id) on delete set null,
    form_key text,
    title text not null,
    markdown text not null,
    html text not null,
    renderer bigint not null,
    text_hash text not null,
    language text not null,
    starts_on text,
    start_time text,
    ends_on text,
    place text not null,
    state text not null check (state in ('pending', 'shown', 'hidden', 'deleted')),
    reach text not null check (reach in ('members', 'asked', 'public')),
    version bigint not null,
    created_at bigint not null,
    edited_at bigint,
    published_at bigint,
    unique (author_id, form_key)
);

create index updates_by_time on updates (state, created_at, id);
create index updates_by_author on updates (author_id, created_at);
create index updates_by_reach on updates (reach, state, published_at);
create index updates_by_day on updates (kind, starts_on);
create index updates_by_renderer on updates (renderer);

create table update_terms (
    update_id text not null references updates (id) on delete cascade,
    vocabulary text not null,
    term text not null,
    primary key (update_id, vocabulary, term)
);

create table update_pages (
    update_id text not null references updates (id) on delete cascade,
    page_id text not null,
    primary key (update_id, page_id)
);

create table update_reports (
    update_id text not null references updates (id) on delete cascade,
    reporter_id text not null references members (id) on delete cascade,
    reason text not null check (reason in ('spam', 'abuse', 'privacy', 'security', 'other')),
    note text not null,
    created_at bigint not null,
    closed_at bigint,
    primary key (update_id, reporter_id)
);

create index update_reports_open on update_reports (closed_at, created_at);
create index update_reports_by_reporter on update_reports (reporter_id, created_at);

create table updates_version (
    id bigint primary key check (id = 1),
    version bigint not null
);

insert into updates_version (id, version) values (1, 0);
