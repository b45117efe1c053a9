-- A member's address changes when the new one is confirmed, and can be undone from the old one for three days. That link
-- needs to know both.

create table address_changes (
    id text primary key,
    member_id text not null references members (id) on delete cascade,
    seed text not null,
    confirm_hash text not null unique,
    undo_hash text not null unique,
    old_email text not null,
    new_email text not null,
    created_at bigint not null,
    expires_at bigint not null,
    undo_until bigint
);
create index address_changes_by_member on address_changes (member_id, created_at);
create index address_changes_by_creation on address_changes (created_at);
