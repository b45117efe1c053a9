-- Conversations in confidence: who takes part, what was said, how far each has read, who will not hear from whom.
-- `told_number`: up to which message a mail said that something waits, so that there is one mail until it is read.

create table conversations (
    id text primary key,
    kind text not null check (kind in ('expert', 'exchange', 'advice')),
    subject text not null,
    last_number bigint not null,
    created_at bigint not null,
    last_at bigint not null,
    ended_at bigint
);
create index conversations_by_subject on conversations (kind, subject);
create index conversations_by_age on conversations (kind, last_at);

create table conversation_members (
    conversation_id text not null references conversations (id) on delete cascade,
    member_id text not null references members (id) on delete cascade,
    joined_at bigint not null,
    read_number bigint not null,
    told_number bigint not null,
    primary key (conversation_id, member_id)
);
create index conversation_members_by_member on conversation_members (member_id);

-- `withheld`: its author reads it, nobody else does, and nothing tells.
create table messages (
    conversation_id text not null references conversations (id) on delete cascade,
    number bigint not null,
    author_id text references members (id) on delete set null,
    form_key text,
    markdown text not null,
    html text not null,
    renderer bigint not null,
    language text not null,
    state text not null check (state in ('shown', 'withheld', 'removed')),
    created_at bigint not null,
    primary key (conversation_id, number),
    unique (author_id, form_key)
);
create index messages_by_author on messages (author_id, created_at);
create index messages_by_renderer on messages (renderer);

create table message_reports (
    conversation_id text not null,
    number bigint not null,
    reporter_id text not null references members (id) on delete cascade,
    reason text not null check (reason in ('spam', 'abuse', 'privacy', 'security', 'other')),
    note text not null,
    created_at bigint not null,
    closed_at bigint,
    primary key (conversation_id, number, reporter_id),
    foreign key (conversation_id, number) references messages (conversation_id, number) on delete cascade
);
create index message_reports_by_reporter on message_reports (reporter_id, created_at);
create index message_reports_open on message_reports (closed_at, created_at);

create table blocks (
    member_id text not null references members (id) on delete cascade,
    blocked_id text not null references members (id) on delete cascade,
    created_at bigint not null,
    primary key (member_id, blocked_id)
);
create index blocks_by_blocked on blocks (blocked_id);
