-- What a desk makes of a request for advice that is over, once its asker has read it and agreed: others can learn from
-- it and nobody is named. And reports of entries in the directory.

create table advisory_summaries (
    request_id text primary key references advisory_requests (id) on delete cascade,
    agreed_at bigint not null,
    title text not null default '',
    markdown text not null default '',
    html text not null default '',
    renderer bigint not null default 0,
    language text not null default '',
    version bigint not null default 0,
    state text not null check (state in ('agreed', 'written', 'approved', 'refused', 'used')),
    answered_at bigint
);
create index advisory_summaries_by_renderer on advisory_summaries (renderer);

create table directory_reports (
    member_id text not null references directory_entries (member_id) on delete cascade,
    reporter_id text not null references members (id) on delete cascade,
    reason text not null check (reason in ('spam', 'abuse', 'privacy', 'security', 'other')),
    note text not null,
    created_at bigint not null,
    closed_at bigint,
    primary key (member_id, reporter_id)
);
create index directory_reports_open on directory_reports (closed_at, created_at);
create index directory_reports_by_reporter on directory_reports (reporter_id, created_at);
