-- Requests for advice: who asks, who is assigned, who was invited, what was answered, what became of it. Who is not
-- assigned must learn nothing of them.

create table advisory_desk (
    member_id text primary key references members (id) on delete cascade,
    named_at bigint not null
);

create table advisory_requests (
    id text primary key,
    asker_id text not null references members (id) on delete cascade,
    form_key text,
    title text not null,
    markdown text not null,
    html text not null,
    renderer bigint not null,
    language text not null,
    by_when text,
    experts bigint not null,
    neutral text not null default '',
    state text not null check (state in ('filed', 'accepted', 'delivered', 'declined', 'closed')),
    due_at bigint,
    reply_markdown text not null default '',
    reply_html text not null default '',
    reply_language text not null default '',
    reply_version bigint not null default 0,
    outcome text check (outcome in ('used', 'partly', 'not')),
    outcome_words text not null default '',
    declined_words text not null default '',
    created_at bigint not null,
    changed_at bigint not null,
    ended_at bigint,
    reminded_at bigint,
    unique (asker_id, form_key)
);
create index advisory_requests_by_asker on advisory_requests (asker_id, created_at);
create index advisory_requests_by_state on advisory_requests (state, due_at);
create index advisory_requests_by_end on advisory_requests (ended_at);
create index advisory_requests_by_renderer on advisory_requests (renderer);

create table advisory_terms (
    request_id text not null references advisory_requests (id) on delete cascade,
    vocabulary text not null,
    term text not null,
    primary key (request_id, vocabulary, term)
);

-- `part`: `desk` reads and answers, `excluded` never does, whatever else they are.
create table advisory_parts (
    request_id text not null references advisory_requests (id) on delete cascade,
    member_id text not null references members (id) on delete cascade,
    part text not null check (part in ('desk', 'excluded', 'invited', 'expert', 'refused', 'withdrawn')),
    since bigint not null,
    primary key (request_id, member_id)
);
create index advisory_parts_by_member on advisory_parts (member_id, part);

create table advisory_events (
    request_id text not null references advisory_requests (id) on delete cascade,
    seq bigint not null,
    at bigint not null,
    act text not null,
    actor_id text references members (id) on delete set null,
    primary key (request_id, seq)
);
create index advisory_events_by_actor on advisory_events (actor_id);
