-- A moderator who lost every passkey is let back in by two others.

create table letting_back (
    id text primary key,
    member_id text not null unique references members (id) on delete cascade,
    begun_by text not null references members (id) on delete cascade,
    reason text not null,
    created_at bigint not null,
    expires_at bigint not null
);
create index letting_back_by_expiry on letting_back (expires_at, id);
create index letting_back_by_beginner on letting_back (begun_by);
