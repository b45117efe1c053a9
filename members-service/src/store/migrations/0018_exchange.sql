-- Members offer and need things of each other; what two of them say about it is theirs. News are of updates and listings.

create table listings (
    id text primary key,
    kind text not null check (kind in ('offer', 'need')),
    what text not null check (what in ('course', 'study-visit', 'mentor', 'expert', 'document', 'funds', 'in-kind')),
    author_id text references members (id) on delete set null,
    form_key text,
    title text not null,
    markdown text not null,
    html text not null,
    renderer bigint not null,
    text_hash text not null,
    language text not null,
    starts_on text,
    ends_on text,
    place text not null,
    capacity bigint not null,
    expires_on text not null,
    reminded_at bigint,
    standing text not null check (standing in ('open', 'answered', 'agreed', 'closed', 'withdrawn', 'lapsed')),
    outcome text check (outcome in ('done', 'partly', 'not')),
    outcome_words text not null,
    ended_at bigint,
    state text not null check (state in ('pending', 'shown', 'hidden', 'deleted')),
    reach text not null check (reach in ('members', 'asked', 'public')),
    version bigint not null,
    created_at bigint not null,
    edited_at bigint,
    published_at bigint,
    unique (author_id, form_key)
);

create index listings_by_time on listings (state, created_at, id);
create index listings_by_author on listings (author_id, created_at);
create index listings_by_reach on listings (reach, state, published_at);
create index listings_by_expiry on listings (standing, expires_on);
create index listings_by_end on listings (ended_at);
create index listings_by_day on listings (state, starts_on);
create index listings_by_renderer on listings (renderer);

create table listing_terms (
    listing_id text not null references listings (id) on delete cascade,
    vocabulary text not null,
    term text not null,
    primary key (listing_id, vocabulary, term)
);

create table listing_languages (
    listing_id text not null references listings (id) on delete cascade,
    language text not null,
    primary key (listing_id, language)
);

create table listing_reports (
    listing_id text not null references listings (id) on delete cascade,
    reporter_id text not null references members (id) on delete cascade,
    reason text not null check (reason in ('spam', 'abuse', 'privacy', 'security', 'other')),
    note text not null,
    created_at bigint not null,
    closed_at bigint,
    primary key (listing_id, reporter_id)
);

create index listing_reports_open on listing_reports (closed_at, created_at);
create index listing_reports_by_reporter on listing_reports (reporter_id, created_at);

create table exchanges (
    id text primary key,
    listing_id text not null references listings (id) on delete cascade,
    member_id text references members (id) on delete set null,
    stage text not null check (stage in ('open', 'proposed', 'agreed', 'closed', 'ended')),
    proposed_by text references members (id) on delete set null,
    outcome text check (outcome in ('done', 'partly', 'not')),
    outcome_words text not null,
    last_number bigint not null,
    author_read bigint not null,
    member_read bigint not null,
    created_at bigint not null,
    changed_at bigint not null,
    ended_at bigint,
    unique (listing_id, member_id)
);

create index exchanges_by_member on exchanges (member_id, changed_at);
create index exchanges_by_proposer on exchanges (proposed_by);
create index exchanges_by_end on exchanges (ended_at);

create table exchange_messages (
    exchange_id text not null references exchanges (id) on delete cascade,
    number bigint not null,
    act text not null check (act in ('said', 'proposed', 'took-back', 'agreed', 'closed', 'ended')),
    author_id text references members (id) on delete set null,
    form_key text,
    language text not null,
    markdown text not null,
    html text not null,
    renderer bigint not null,
    created_at bigint not null,
    primary key (exchange_id, number),
    unique (author_id, form_key)
);

create index exchange_messages_by_author on exchange_messages (author_id, created_at);
create index exchange_messages_by_renderer on exchange_messages (renderer);

create table exchange_reports (
    exchange_id text not null references exchanges (id) on delete cascade,
    reporter_id text not null references members (id) on delete cascade,
    reason text not null check (reason in ('spam', 'abuse', 'privacy', 'security', 'other')),
    note text not null,
    created_at bigint not null,
    closed_at bigint,
    primary key (exchange_id, reporter_id)
);

create index exchange_reports_open on exchange_reports (closed_at, created_at);
create index exchange_reports_by_reporter on exchange_reports (reporter_id, created_at);

create table exchange_version (
    id bigint primary key check (id = 1),
    version bigint not null
);

insert into exchange_version (id, version) values (1, 0);

create table news (
    seq integer primary key autoincrement,
    update_id text unique references updates (id) on delete cascade,
    listing_id text unique references listings (id) on delete cascade,
    check ((update_id is null) <> (listing_id is null))
);

insert into news (seq, update_id) select seq, update_id from update_news;

-- A number is never used again: how far somebody has read is told by it.
insert into sqlite_sequence (name, seq) select 'news', 0 where not exists (select 1 from sqlite_sequence where name = 'news');
update sqlite_sequence set seq = (select max(seq) from sqlite_sequence where name in ('news', 'update_news')) where name = 'news';

drop table update_news;
