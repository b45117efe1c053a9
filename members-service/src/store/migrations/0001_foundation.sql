-- The tables of the first version: accounts, ways in, discussions, moderation, the outbox, the audit log.
-- Times are milliseconds since 1970, truths 0 and 1, hashes and ids base64url. No column holds an IP address.

create table schema_migrations (
    version bigint primary key
);

create table probe (
    id bigint primary key check (id = 1),
    touched bigint not null
);
insert into probe (id, touched) values (1, 0);

create table members (
    id text primary key,
    email text not null unique,
    name text not null,
    name_skeleton text not null unique,
    role text not null check (role in ('member', 'moderator', 'admin')),
    status text not null check (status in ('applied', 'pending', 'active', 'suspended', 'frozen')),
    language text not null,
    notices text not null check (notices in ('all', 'none')),
    about text not null,
    invited_by text references members (id) on delete set null,
    created_at bigint not null,
    approved_at bigint,
    confirmed_public_at bigint,
    first_sign_in_at bigint,
    last_sign_in_at bigint
);
create index members_by_status on members (status, created_at, id);
create index members_by_role on members (role, status);
create index members_by_inviter on members (invited_by);

create table invitations (
    id text primary key,
    seed text not null,
    token_hash text not null unique,
    email text not null,
    role text not null check (role in ('member', 'moderator', 'admin')),
    member_id text references members (id) on delete cascade,
    invited_by text references members (id) on delete cascade,
    approves bigint not null,
    language text not null,
    created_at bigint not null,
    expires_at bigint not null,
    used_at bigint,
    revoked_at bigint
);
create index invitations_by_inviter on invitations (invited_by, created_at);
create index invitations_by_email on invitations (email);
create index invitations_by_member on invitations (member_id);
create index invitations_by_expiry on invitations (expires_at);

-- A row for each time somebody asked for a way in, whether or not the address is known: the limits count them.
create table sign_in_requests (
    id text primary key,
    purpose text not null check (purpose in ('mail', 'operator')),
    address_hash text not null,
    member_id text references members (id) on delete cascade,
    seed text not null,
    token_hash text unique,
    code_hash text,
    cookie_hash text,
    tries bigint not null,
    next text not null,
    created_at bigint not null,
    expires_at bigint not null,
    used_at bigint
);
create index sign_in_requests_by_address on sign_in_requests (address_hash, created_at);
create index sign_in_requests_by_member on sign_in_requests (member_id, used_at);
create index sign_in_requests_by_cookie on sign_in_requests (cookie_hash, created_at);
create index sign_in_requests_by_creation on sign_in_requests (created_at);

create table sessions (
    token_hash text primary key,
    id text not null unique,
    member_id text not null references members (id) on delete cascade,
    kind text not null check (kind in ('basic', 'elevated')),
    browser text not null,
    shared_device bigint not null,
    idle_seconds bigint not null,
    created_at bigint not null,
    last_seen_at bigint not null,
    expires_at bigint not null
);
create index sessions_by_member on sessions (member_id, created_at);
create index sessions_by_expiry on sessions (expires_at);

-- Which kinds of browser an account has signed in with: a sign-in with another is told to its owner.
create table known_browsers (
    member_id text not null references members (id) on delete cascade,
    browser text not null,
    primary key (member_id, browser)
);

create table role_proposals (
    id text primary key,
    member_id text not null references members (id) on delete cascade,
    role text not null check (role in ('member', 'moderator', 'admin')),
    proposed_by text not null references members (id) on delete cascade,
    reason text not null,
    created_at bigint not null,
    expires_at bigint not null
);
create index role_proposals_by_member on role_proposals (member_id);
create index role_proposals_by_expiry on role_proposals (expires_at);
create index role_proposals_by_proposer on role_proposals (proposed_by);

create table threads (
    id text primary key,
    page_id text not null unique,
    version bigint not null,
    last_number bigint not null,
    shown_count bigint not null,
    locked_at bigint
);

create table comments (
    id text primary key,
    thread_id text not null references threads (id),
    parent_id text references comments (id),
    number bigint not null,
    depth bigint not null,
    author_id text references members (id) on delete set null,
    author_key text not null,
    language text not null,
    question text,
    markdown text not null,
    html text not null,
    renderer bigint not null,
    text_hash text not null,
    state text not null check (state in ('pending', 'shown', 'hidden', 'deleted')),
    version bigint not null,
    created_at bigint not null,
    edited_at bigint,
    unique (thread_id, number)
);
create index comments_by_parent on comments (parent_id);
create index comments_by_author on comments (author_id, created_at);
create index comments_by_state on comments (state, created_at, id);
create index comments_by_renderer on comments (renderer);

create table revisions (
    comment_id text not null references comments (id) on delete cascade,
    version bigint not null,
    markdown text not null,
    html text not null,
    edited_by text references members (id) on delete set null,
    written_at bigint not null,
    replaced_at bigint not null,
    primary key (comment_id, version)
);
create index revisions_by_editor on revisions (edited_by, replaced_at);

create table reactions (
    comment_id text not null references comments (id) on delete cascade,
    member_id text not null references members (id) on delete cascade,
    kind text not null check (kind in ('thank', 'agree', 'question')),
    created_at bigint not null,
    primary key (comment_id, member_id, kind)
);
create index reactions_by_member on reactions (member_id, created_at);

create table follows (
    thread_id text not null references threads (id) on delete cascade,
    member_id text not null references members (id) on delete cascade,
    following bigint not null,
    notified_at bigint,
    primary key (thread_id, member_id)
);
create index follows_by_member on follows (member_id);

create table reports (
    id text primary key,
    comment_id text not null references comments (id) on delete cascade,
    reporter_id text references members (id) on delete set null,
    reason text not null check (reason in ('spam', 'abuse', 'privacy', 'security', 'other')),
    note text not null,
    created_at bigint not null,
    closed_at bigint
);
create index reports_by_comment on reports (comment_id, closed_at);
create index reports_by_reporter on reports (reporter_id, created_at);
create index reports_open on reports (closed_at, created_at, id);

create table idempotency_keys (
    member_id text not null references members (id) on delete cascade,
    key text not null,
    body_hash text not null,
    comment_id text not null references comments (id) on delete cascade,
    created_at bigint not null,
    primary key (member_id, key)
);
create index idempotency_keys_by_creation on idempotency_keys (created_at);
create index idempotency_keys_by_comment on idempotency_keys (comment_id);

-- Mail to be sent. A message is drawn when it is sent: the row holds no text and no usable token. Once it is sent or
-- given up, only what the limits count stays, for a day.
create table outbox (
    id text primary key,
    kind text not null,
    member_id text references members (id) on delete cascade,
    address text,
    address_hash text not null,
    language text not null,
    details text not null,
    urgent bigint not null,
    created_at bigint not null,
    due_at bigint not null,
    drop_at bigint not null,
    attempts bigint not null,
    state text not null check (state in ('waiting', 'sent', 'dropped')),
    done_at bigint
);
create index outbox_due on outbox (state, urgent, due_at);
create index outbox_by_address on outbox (address_hash, created_at);
create index outbox_by_member on outbox (member_id, state);
create index outbox_by_end on outbox (state, done_at);

create table unsubscribe_tokens (
    token_hash text primary key,
    member_id text not null references members (id) on delete cascade,
    list text not null,
    created_at bigint not null
);
create index unsubscribe_tokens_by_member on unsubscribe_tokens (member_id, list);

-- Fingerprints of erased accounts: a restored backup erases them again.
create table tombstones (
    fingerprint text primary key,
    with_posts bigint not null,
    erased_at bigint not null
);

-- Append-only; each row's hash covers the row and the hash before it.
create table audit_log (
    seq bigint primary key,
    at bigint not null,
    actor_id text,
    actor text not null,
    act text not null,
    subject_id text,
    subject text not null,
    reason text not null,
    previous_hash text not null,
    hash text not null
);
create index audit_log_by_actor on audit_log (actor_id, seq);
create index audit_log_by_subject on audit_log (subject_id, seq);
create trigger audit_log_keeps_rows before update on audit_log
begin
    select raise(abort, 'the audit log is append-only');
end;
create trigger audit_log_loses_nothing before delete on audit_log
begin
    select raise(abort, 'the audit log is append-only');
end;
