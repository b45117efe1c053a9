-- Passkeys, and what stands in where there is none: recovery codes, an authenticator app, a wait of a day. Sessions are
-- made anew, because they now say how their member proved who they are: everyone signs in once more.

alter table members add column passkey_handle text;

create table passkeys (
    id text primary key,
    member_id text not null references members (id) on delete cascade,
    credential_id text not null unique,
    credential text not null,
    name text not null,
    backup_eligible bigint not null,
    backed_up bigint not null,
    created_at bigint not null,
    last_used_at bigint,
    flagged_at bigint
);
create index passkeys_by_member on passkeys (member_id, created_at);

-- A challenge that waits for its answer: once, for five minutes, in the browser that asked.
create table ceremonies (
    binding_hash text not null,
    kind text not null check (kind in ('register', 'sign-in', 'step-up')),
    state text not null,
    expires_at bigint not null,
    primary key (binding_hash, kind)
);
create index ceremonies_by_expiry on ceremonies (expires_at);

create table recovery_codes (
    code_hash text primary key,
    member_id text not null references members (id) on delete cascade,
    created_at bigint not null
);
create index recovery_codes_by_member on recovery_codes (member_id);

create table authenticators (
    member_id text primary key references members (id) on delete cascade,
    seed text not null,
    created_at bigint not null,
    confirmed_at bigint,
    last_step bigint not null,
    wrong_tries bigint not null
);

-- A member who lost every passkey asked for a new one: it can be added after a day unless somebody cancels.
create table passkey_waits (
    member_id text primary key references members (id) on delete cascade,
    token_hash text not null unique,
    seed text not null,
    created_at bigint not null,
    ready_at bigint not null,
    expires_at bigint not null
);

drop table sessions;
create table sessions (
    token_hash text primary key,
    id text not null unique,
    member_id text not null references members (id) on delete cascade,
    kind text not null check (kind in ('basic', 'full')),
    elevated_until bigint,
    proof text not null check (proof in ('link', 'passkey', 'recovery', 'operator')),
    proved_at bigint not null,
    browser text not null,
    shared_device bigint not null,
    idle_seconds bigint not null,
    created_at bigint not null,
    last_seen_at bigint not null,
    expires_at bigint not null
);
create index sessions_by_member on sessions (member_id, created_at);
create index sessions_by_expiry on sessions (expires_at);
