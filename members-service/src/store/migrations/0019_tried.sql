-- Members report that they took up what an entry of the catalogue describes. A second member confirms it, or a moderator
-- who checked its source; then editors fetch it. Who was named as the second is told to nobody else.

create table tried (
    id text primary key,
    author_id text references members (id) on delete set null,
    form_key text,
    page_id text not null,
    place text not null,
    year bigint not null,
    what text not null,
    changed text not null,
    happened text not null,
    language text not null,
    text_hash text not null,
    source_title text not null,
    source_publisher text not null,
    source_url text not null,
    source_seen text not null,
    second_id text references members (id) on delete set null,
    standing text not null check (standing in ('reported', 'confirmed', 'declined', 'withdrawn')),
    state text not null check (state in ('pending', 'shown', 'hidden', 'deleted')),
    decided text check (decided in ('second', 'moderator')),
    proposal_id text references entry_proposals (id) on delete set null,
    version bigint not null,
    created_at bigint not null,
    changed_at bigint not null,
    ended_at bigint,
    unique (author_id, form_key)
);

create index tried_by_time on tried (state, standing, created_at, id);
create index tried_by_page on tried (page_id, state, standing, created_at);
create index tried_by_author on tried (author_id, created_at);
create index tried_by_second on tried (second_id, standing);
create index tried_by_proposal on tried (proposal_id);
create index tried_by_end on tried (ended_at);

create table tried_reports (
    tried_id text not null references tried (id) on delete cascade,
    reporter_id text not null references members (id) on delete cascade,
    reason text not null check (reason in ('spam', 'abuse', 'privacy', 'security', 'other')),
    note text not null,
    created_at bigint not null,
    closed_at bigint,
    primary key (tried_id, reporter_id)
);

create index tried_reports_open on tried_reports (closed_at, created_at);
create index tried_reports_by_reporter on tried_reports (reporter_id, created_at);
