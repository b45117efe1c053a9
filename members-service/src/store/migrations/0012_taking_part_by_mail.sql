-- Taking part by mail: an address for each member and thread, and what came to it. A row holds no usable address: the
-- token is made from the id and the secret outside the database, and only its hash is looked up.

create table reply_addresses (
    id text primary key,
    token_hash text not null unique,
    member_id text not null references members (id) on delete cascade,
    thread_id text not null references threads (id) on delete cascade,
    created_at bigint not null,
    expires_at bigint not null
);
create index reply_addresses_by_member on reply_addresses (member_id, thread_id, expires_at);
create index reply_addresses_by_thread on reply_addresses (thread_id);
create index reply_addresses_by_expiry on reply_addresses (expires_at);

-- The same mail is taken once. `raw` is the mail as it came, base64, for moderators only; empty where none is kept.
create table received_mails (
    print text primary key,
    member_id text references members (id) on delete cascade,
    comment_id text references comments (id) on delete cascade,
    raw text not null,
    received_at bigint not null
);
create index received_mails_by_member on received_mails (member_id);
create index received_mails_by_comment on received_mails (comment_id);
create index received_mails_by_time on received_mails (received_at);
