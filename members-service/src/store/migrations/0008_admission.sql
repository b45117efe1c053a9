-- On what ground somebody is admitted, and where members say that they work. Who vouches names an address, of which only
-- a keyed hash is kept.

create table vouches (
    applicant_hash text not null,
    voucher_id text not null references members (id) on delete cascade,
    words text not null,
    created_at bigint not null,
    primary key (applicant_hash, voucher_id)
);
create index vouches_by_voucher on vouches (voucher_id, created_at);
create index vouches_by_creation on vouches (created_at);

create table vouch_requests (
    applicant_id text not null references members (id) on delete cascade,
    voucher_id text not null references members (id) on delete cascade,
    created_at bigint not null,
    primary key (applicant_id, voucher_id)
);
create index vouch_requests_by_voucher on vouch_requests (voucher_id, created_at);
create index vouch_requests_by_creation on vouch_requests (created_at);

create table admissions (
    member_id text primary key references members (id) on delete cascade,
    ground text not null check (ground in ('invitation', 'vouched', 'domain', 'checked')),
    words text not null,
    decided_by text references members (id) on delete set null,
    decided_at bigint not null
);
create index admissions_by_decider on admissions (decided_by);

create table affiliations (
    member_id text primary key references members (id) on delete cascade,
    proposed text,
    proposed_at bigint,
    confirmed text,
    confirmed_by text references members (id) on delete set null,
    confirmed_at bigint,
    check (proposed is not null or confirmed is not null)
);
create index affiliations_waiting on affiliations (proposed_at, member_id);
create index affiliations_by_confirmer on affiliations (confirmed_by);
create index affiliations_by_confirmation on affiliations (confirmed_at);
