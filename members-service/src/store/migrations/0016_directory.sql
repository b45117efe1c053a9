-- The directory of those who can be asked: nobody is in it who did not say so, and of nobody more than each field that
-- they chose to show. `directory_values` holds what has many values: terms, languages, what is offered, pages.

create table directory_entries (
    member_id text primary key references members (id) on delete cascade,
    id text not null unique,
    listed bigint not null,
    headline text not null,
    markdown text not null,
    html text not null,
    renderer bigint not null,
    language text not null,
    confirmed_at bigint not null,
    reminded_at bigint
);
create index directory_entries_listed on directory_entries (listed, id);
create index directory_entries_by_confirmation on directory_entries (listed, confirmed_at);
create index directory_entries_by_renderer on directory_entries (renderer);

create table directory_values (
    member_id text not null references directory_entries (member_id) on delete cascade,
    field text not null,
    value text not null,
    primary key (member_id, field, value)
);
create index directory_values_by_value on directory_values (field, value);

create table directory_shown (
    member_id text not null references directory_entries (member_id) on delete cascade,
    field text not null,
    primary key (member_id, field)
);

-- How often one member looked within an hour: nobody copies the directory quickly.
create table directory_views (
    member_id text not null references members (id) on delete cascade,
    hour bigint not null,
    views bigint not null,
    primary key (member_id, hour)
);
create index directory_views_by_hour on directory_views (hour);
