-- The tables as all migrations together make them. A test compares; migrations change it.

CREATE TABLE address_changes (
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

CREATE TABLE admissions (
    member_id text primary key references members (id) on delete cascade,
    ground text not null check (ground in ('invitation', 'vouched', 'domain', 'checked')),
    words text not null,
    decided_by text references members (id) on delete set null,
    decided_at bigint not null
);

CREATE TABLE advisory_desk (
    member_id text primary key references members (id) on delete cascade,
    named_at bigint not null
);

CREATE TABLE advisory_events (
    request_id text not null references advisory_requests (id) on delete cascade,
    seq bigint not null,
    at bigint not null,
    act text not null,
    actor_id text references members (id) on delete set null,
    primary key (request_id, seq)
);

CREATE TABLE advisory_parts (
    request_id text not null references advisory_requests (id) on delete cascade,
    member_id text not null references members (id) on delete cascade,
    part text not null check (part in ('desk', 'excluded', 'invited', 'expert', 'refused', 'withdrawn')),
    since bigint not null,
    primary key (request_id, member_id)
);

CREATE TABLE advisory_requests (
    id text primary key,
    asker_id text not null references members (id) on delete cascade,
    form_key text,
    title text not null,
    markdown text not null,
    html text not null,
    renderer bigint not null,
    language text not null,
    by_when text,
    experts bigint not null,
    neutral text not null default '',
    state text not null check (state in ('filed', 'accepted', 'delivered', 'declined', 'closed')),
    due_at bigint,
    reply_markdown text not null default '',
    reply_html text not null default '',
    reply_language text not null default '',
    reply_version bigint not null default 0,
    outcome text check (outcome in ('used', 'partly', 'not')),
    outcome_words text not null default '',
    declined_words text not null default '',
    created_at bigint not null,
    changed_at bigint not null,
    ended_at bigint,
    reminded_at bigint,
    unique (asker_id, form_key)
);

CREATE TABLE advisory_summaries (
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

CREATE TABLE advisory_terms (
    request_id text not null references advisory_requests (id) on delete cascade,
    vocabulary text not null,
    term text not null,
    primary key (request_id, vocabulary, term)
);

CREATE TABLE affiliations (
    member_id text primary key references members (id) on delete cascade,
    proposed text,
    proposed_at bigint,
    confirmed text,
    confirmed_by text references members (id) on delete set null,
    confirmed_at bigint,
    check (proposed is not null or confirmed is not null)
);

CREATE TABLE audit_log (
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

CREATE TABLE audit_start (
    id bigint primary key check (id = 1),
    seq bigint not null,
    hash text not null
);

CREATE TABLE authenticators (
    member_id text primary key references members (id) on delete cascade,
    seed text not null,
    created_at bigint not null,
    confirmed_at bigint,
    last_step bigint not null,
    wrong_tries bigint not null
);

CREATE TABLE blocks (
    member_id text not null references members (id) on delete cascade,
    blocked_id text not null references members (id) on delete cascade,
    created_at bigint not null,
    primary key (member_id, blocked_id)
);

CREATE TABLE ceremonies (
    binding_hash text not null,
    kind text not null check (kind in ('register', 'sign-in', 'step-up')),
    state text not null,
    expires_at bigint not null,
    primary key (binding_hash, kind)
);

CREATE TABLE comments (
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
    edited_at bigint, said_to text not null default 'members' check (said_to in ('public', 'members')),
    unique (thread_id, number)
);

CREATE TABLE conversation_members (
    conversation_id text not null references conversations (id) on delete cascade,
    member_id text not null references members (id) on delete cascade,
    joined_at bigint not null,
    read_number bigint not null,
    told_number bigint not null,
    primary key (conversation_id, member_id)
);

CREATE TABLE conversations (
    id text primary key,
    kind text not null check (kind in ('expert', 'exchange', 'advice')),
    subject text not null,
    last_number bigint not null,
    created_at bigint not null,
    last_at bigint not null,
    ended_at bigint
);

CREATE TABLE directory_entries (
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

CREATE TABLE directory_reports (
    member_id text not null references directory_entries (member_id) on delete cascade,
    reporter_id text not null references members (id) on delete cascade,
    reason text not null check (reason in ('spam', 'abuse', 'privacy', 'security', 'other')),
    note text not null,
    created_at bigint not null,
    closed_at bigint,
    primary key (member_id, reporter_id)
);

CREATE TABLE directory_shown (
    member_id text not null references directory_entries (member_id) on delete cascade,
    field text not null,
    primary key (member_id, field)
);

CREATE TABLE directory_values (
    member_id text not null references directory_entries (member_id) on delete cascade,
    field text not null,
    value text not null,
    primary key (member_id, field, value)
);

CREATE TABLE directory_views (
    member_id text not null references members (id) on delete cascade,
    hour bigint not null,
    views bigint not null,
    primary key (member_id, hour)
);

CREATE TABLE e_discussions (
    page_id text primary key,
    own bigint not null,
    visibility text not null check (visibility in ('public', 'members', 'named')),
    review text not null check (review in ('after', 'before')),
    opens_at bigint,
    closes_at bigint,
    plan text not null,
    moderator_id text references members (id) on delete set null,
    synthesis_public_at bigint,
    version bigint not null,
    created_at bigint not null
);

CREATE TABLE e_mailed (
    page_id text not null,
    what text not null,
    at bigint not null,
    primary key (page_id, what)
);

CREATE TABLE e_named (
    page_id text not null references e_discussions (page_id) on update cascade on delete cascade,
    member_id text not null references members (id) on delete cascade,
    primary key (page_id, member_id)
);

CREATE TABLE e_texts (
    page_id text not null references e_discussions (page_id) on update cascade on delete cascade,
    phase bigint not null,
    language text not null,
    markdown text not null,
    html text not null,
    renderer bigint not null,
    pinned bigint not null,
    written_by text references members (id) on delete set null,
    written_at bigint not null,
    primary key (page_id, phase, language)
);

CREATE TABLE entry_proposals (
    id text primary key,
    kind text not null check (kind in ('new', 'improve', 'correct', 'adaptation', 'reply')),
    collection text not null,
    page_id text,
    language text not null,
    owner_id text references members (id) on delete set null,
    state text not null check (state in ('unconfirmed', 'draft', 'review', 'changes', 'accepted', 'published', 'declined', 'withdrawn')),
    version bigint not null,
    title text not null,
    front text not null,
    body text not null,
    base_front text,
    base_body text,
    base_sum text,
    note text not null,
    named text not null check (named in ('own', 'given', 'none')),
    given_name text not null,
    place text not null,
    handed_on text,
    words text not null,
    published_at_page text,
    created_at bigint not null,
    changed_at bigint not null,
    submitted_at bigint,
    decided_at bigint,
    decided_by text references members (id) on delete set null,
    published_at bigint,
    news_at bigint,
    seen_at bigint
);

CREATE TABLE entry_reviews (
    id text primary key,
    proposal_id text not null references entry_proposals (id) on delete cascade,
    reviewer_id text references members (id) on delete set null,
    asked_by text references members (id) on delete set null,
    asked_at bigint not null,
    due_at bigint not null,
    reminded_at bigint,
    state text not null check (state in ('asked', 'taken', 'refused', 'given', 'released')),
    role text not null,
    country text,
    opinion text check (opinion in ('ready', 'changes', 'no')),
    words text not null,
    of_version bigint,
    answered_at bigint
);

CREATE TABLE entry_speakers (
    proposal_id text primary key references entry_proposals (id) on delete cascade,
    email text not null,
    speaks text not null,
    seed text not null,
    token_hash text not null unique,
    created_at bigint not null,
    expires_at bigint not null,
    confirmed_at bigint,
    made_sure text not null
);

CREATE TABLE entry_words (
    id text primary key,
    proposal_id text not null references entry_proposals (id) on delete cascade,
    author_id text references members (id) on delete set null,
    form_key text,
    markdown text not null,
    html text not null,
    renderer bigint not null,
    created_at bigint not null,
    unique (author_id, form_key)
);

CREATE TABLE exchange_messages (
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

CREATE TABLE exchange_reports (
    exchange_id text not null references exchanges (id) on delete cascade,
    reporter_id text not null references members (id) on delete cascade,
    reason text not null check (reason in ('spam', 'abuse', 'privacy', 'security', 'other')),
    note text not null,
    created_at bigint not null,
    closed_at bigint,
    primary key (exchange_id, reporter_id)
);

CREATE TABLE exchange_version (
    id bigint primary key check (id = 1),
    version bigint not null
);

CREATE TABLE exchanges (
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

CREATE TABLE followed_topics (
    member_id text not null references members (id) on delete cascade,
    topic text not null,
    frequency text not null check (frequency in ('instant', 'daily', 'weekly', 'off')),
    primary key (member_id, topic)
);

CREATE TABLE follows (
    thread_id text not null references threads (id) on delete cascade,
    member_id text not null references members (id) on delete cascade,
    following bigint not null,
    notified_at bigint, frequency text check (frequency in ('instant', 'daily', 'weekly', 'off')), read_number bigint not null default 0, told_number bigint not null default 0, topic text,
    primary key (thread_id, member_id)
);

CREATE TABLE idempotency_keys (
    member_id text not null references members (id) on delete cascade,
    key text not null,
    body_hash text not null,
    comment_id text not null references comments (id) on delete cascade,
    created_at bigint not null,
    primary key (member_id, key)
);

CREATE TABLE invitations (
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

CREATE TABLE known_browsers (
    member_id text not null references members (id) on delete cascade,
    browser text not null,
    primary key (member_id, browser)
);

CREATE TABLE letting_back (
    id text primary key,
    member_id text not null unique references members (id) on delete cascade,
    begun_by text not null references members (id) on delete cascade,
    reason text not null,
    created_at bigint not null,
    expires_at bigint not null
);

CREATE TABLE listing_languages (
    listing_id text not null references listings (id) on delete cascade,
    language text not null,
    primary key (listing_id, language)
);

CREATE TABLE listing_reports (
    listing_id text not null references listings (id) on delete cascade,
    reporter_id text not null references members (id) on delete cascade,
    reason text not null check (reason in ('spam', 'abuse', 'privacy', 'security', 'other')),
    note text not null,
    created_at bigint not null,
    closed_at bigint,
    primary key (listing_id, reporter_id)
);

CREATE TABLE listing_terms (
    listing_id text not null references listings (id) on delete cascade,
    vocabulary text not null,
    term text not null,
    primary key (listing_id, vocabulary, term)
);

CREATE TABLE listings (
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

CREATE TABLE mail_preferences (
    member_id text primary key references members (id) on delete cascade,
    contributions text not null check (contributions in ('instant', 'daily', 'weekly', 'off')),
    replies text not null check (replies in ('instant', 'same', 'off')),
    hour bigint not null check (hour between 0 and 23),
    weekday bigint not null check (weekday between 1 and 7),
    with_text bigint not null,
    next_daily_at bigint not null,
    next_weekly_at bigint not null,
    updates_read_seq bigint not null default 0,
    updates_daily_seq bigint not null default 0,
    updates_weekly_seq bigint not null default 0,
    updates_notified_at bigint
);

CREATE TABLE members (
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
, frozen_from text, passkey_handle text, hidden_at bigint, hidden_name text, hidden_skeleton text, hidden_notices text, inactive_warned_at bigint);

CREATE TABLE message_reports (
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

CREATE TABLE messages (
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

CREATE TABLE news (
    seq integer primary key autoincrement,
    update_id text unique references updates (id) on delete cascade,
    listing_id text unique references listings (id) on delete cascade,
    check ((update_id is null) <> (listing_id is null))
);

CREATE TABLE outbox (
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

CREATE TABLE passkey_waits (
    member_id text primary key references members (id) on delete cascade,
    token_hash text not null unique,
    seed text not null,
    created_at bigint not null,
    ready_at bigint not null,
    expires_at bigint not null
);

CREATE TABLE passkeys (
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

CREATE TABLE probe (
    id bigint primary key check (id = 1),
    touched bigint not null
);

CREATE TABLE quotes (
    comment_id text primary key references comments (id) on delete cascade,
    asked_by text references members (id) on delete set null,
    asked_at bigint,
    answer text check (answer in ('yes', 'no')),
    answered_at bigint
);

CREATE TABLE reactions (
    comment_id text not null references comments (id) on delete cascade,
    member_id text not null references members (id) on delete cascade,
    kind text not null check (kind in ('thank', 'agree', 'question')),
    created_at bigint not null,
    primary key (comment_id, member_id, kind)
);

CREATE TABLE received_mails (
    print text primary key,
    member_id text references members (id) on delete cascade,
    comment_id text references comments (id) on delete cascade,
    raw text not null,
    received_at bigint not null
);

CREATE TABLE recovery_codes (
    code_hash text primary key,
    member_id text not null references members (id) on delete cascade,
    created_at bigint not null
);

CREATE TABLE reply_addresses (
    id text primary key,
    token_hash text not null unique,
    member_id text not null references members (id) on delete cascade,
    thread_id text not null references threads (id) on delete cascade,
    created_at bigint not null,
    expires_at bigint not null
);

CREATE TABLE reports (
    id text primary key,
    comment_id text not null references comments (id) on delete cascade,
    reporter_id text references members (id) on delete set null,
    reason text not null check (reason in ('spam', 'abuse', 'privacy', 'security', 'other')),
    note text not null,
    created_at bigint not null,
    closed_at bigint
);

CREATE TABLE revisions (
    comment_id text not null references comments (id) on delete cascade,
    version bigint not null,
    markdown text not null,
    html text not null,
    edited_by text references members (id) on delete set null,
    written_at bigint not null,
    replaced_at bigint not null,
    primary key (comment_id, version)
);

CREATE TABLE role_proposals (
    id text primary key,
    member_id text not null references members (id) on delete cascade,
    role text not null check (role in ('member', 'moderator', 'admin')),
    proposed_by text not null references members (id) on delete cascade,
    reason text not null,
    created_at bigint not null,
    expires_at bigint not null
);

CREATE TABLE schema_migrations (
    version bigint primary key
);

CREATE TABLE search_entries (
    seq integer primary key autoincrement,
    kind text not null check (kind in ('comment', 'update')),
    object_id text not null,
    language text not null,
    unique (kind, object_id)
);

CREATE TABLE search_waiting (
    kind text not null check (kind in ('comment', 'update')),
    object_id text not null,
    primary key (kind, object_id)
);

CREATE VIRTUAL TABLE search_words using fts5 (
    words, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TABLE sessions (
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

CREATE TABLE sign_in_requests (
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

CREATE TABLE threads (
    id text primary key,
    page_id text not null unique,
    version bigint not null,
    last_number bigint not null,
    shown_count bigint not null,
    locked_at bigint
, public_version bigint not null default 0, public_count bigint not null default 0, mail_text bigint not null default 0);

CREATE TABLE tombstones (
    fingerprint text primary key,
    with_posts bigint not null,
    erased_at bigint not null
);

CREATE TABLE translations (
    id text primary key,
    comment_id text not null references comments (id) on delete cascade,
    of_version bigint not null,
    language text not null,
    translator_id text references members (id) on delete set null,
    markdown text not null,
    html text not null,
    renderer bigint not null,
    state text not null check (state in ('pending', 'shown')),
    said_to text not null check (said_to in ('public', 'members')),
    created_at bigint not null,
    unique (comment_id, language)
);

CREATE TABLE tried (
    id text primary key,
    author_id text references members (id) on delete set null,
    form_key text,
    page_id text not null,
    place text not null,
    year bigint not null,
    what text not null,
    changed text not null,
    happened text not null,
    language text not null,
    text_hash text not null,
    source_title text not null,
    source_publisher text not null,
    source_url text not null,
    source_seen text not null,
    second_id text references members (id) on delete set null,
    standing text not null check (standing in ('reported', 'confirmed', 'declined', 'withdrawn')),
    state text not null check (state in ('pending', 'shown', 'hidden', 'deleted')),
    decided text check (decided in ('second', 'moderator')),
    proposal_id text references entry_proposals (id) on delete set null,
    version bigint not null,
    created_at bigint not null,
    changed_at bigint not null,
    ended_at bigint,
    unique (author_id, form_key)
);

CREATE TABLE tried_reports (
    tried_id text not null references tried (id) on delete cascade,
    reporter_id text not null references members (id) on delete cascade,
    reason text not null check (reason in ('spam', 'abuse', 'privacy', 'security', 'other')),
    note text not null,
    created_at bigint not null,
    closed_at bigint,
    primary key (tried_id, reporter_id)
);

CREATE TABLE unsubscribe_tokens (
    token_hash text primary key,
    member_id text not null references members (id) on delete cascade,
    list text not null,
    created_at bigint not null
);

CREATE TABLE update_pages (
    update_id text not null references updates (id) on delete cascade,
    page_id text not null,
    primary key (update_id, page_id)
);

CREATE TABLE update_reports (
    update_id text not null references updates (id) on delete cascade,
    reporter_id text not null references members (id) on delete cascade,
    reason text not null check (reason in ('spam', 'abuse', 'privacy', 'security', 'other')),
    note text not null,
    created_at bigint not null,
    closed_at bigint,
    primary key (update_id, reporter_id)
);

CREATE TABLE update_terms (
    update_id text not null references updates (id) on delete cascade,
    vocabulary text not null,
    term text not null,
    primary key (update_id, vocabulary, term)
);

CREATE TABLE updates (
    id text primary key,
    kind text not null check (kind in ('quick', 'news', 'event')),
    author_id text references members (id) on delete set null,
    form_key text,
    title text not null,
    markdown text not null,
    html text not null,
    renderer bigint not null,
    text_hash text not null,
    language text not null,
    starts_on text,
    start_time text,
    ends_on text,
    place text not null,
    state text not null check (state in ('pending', 'shown', 'hidden', 'deleted')),
    reach text not null check (reach in ('members', 'asked', 'public')),
    version bigint not null,
    created_at bigint not null,
    edited_at bigint,
    published_at bigint,
    unique (author_id, form_key)
);

CREATE TABLE updates_version (
    id bigint primary key check (id = 1),
    version bigint not null
);

CREATE TABLE vouch_requests (
    applicant_id text not null references members (id) on delete cascade,
    voucher_id text not null references members (id) on delete cascade,
    created_at bigint not null,
    primary key (applicant_id, voucher_id)
);

CREATE TABLE vouches (
    applicant_hash text not null,
    voucher_id text not null references members (id) on delete cascade,
    words text not null,
    created_at bigint not null,
    primary key (applicant_hash, voucher_id)
);

CREATE INDEX address_changes_by_creation on address_changes (created_at);

CREATE INDEX address_changes_by_member on address_changes (member_id, created_at);

CREATE INDEX admissions_by_decider on admissions (decided_by);

CREATE INDEX advisory_events_by_actor on advisory_events (actor_id);

CREATE INDEX advisory_parts_by_member on advisory_parts (member_id, part);

CREATE INDEX advisory_requests_by_asker on advisory_requests (asker_id, created_at);

CREATE INDEX advisory_requests_by_end on advisory_requests (ended_at);

CREATE INDEX advisory_requests_by_renderer on advisory_requests (renderer);

CREATE INDEX advisory_requests_by_state on advisory_requests (state, due_at);

CREATE INDEX advisory_summaries_by_renderer on advisory_summaries (renderer);

CREATE INDEX affiliations_by_confirmation on affiliations (confirmed_at);

CREATE INDEX affiliations_by_confirmer on affiliations (confirmed_by);

CREATE INDEX affiliations_waiting on affiliations (proposed_at, member_id);

CREATE INDEX audit_log_by_actor on audit_log (actor_id, seq);

CREATE INDEX audit_log_by_subject on audit_log (subject_id, seq);

CREATE INDEX audit_log_by_time on audit_log (at, seq);

CREATE INDEX blocks_by_blocked on blocks (blocked_id);

CREATE INDEX ceremonies_by_expiry on ceremonies (expires_at);

CREATE INDEX comments_by_author on comments (author_id, created_at);

CREATE INDEX comments_by_parent on comments (parent_id);

CREATE INDEX comments_by_renderer on comments (renderer);

CREATE INDEX comments_by_state on comments (state, created_at, id);

CREATE INDEX conversation_members_by_member on conversation_members (member_id);

CREATE INDEX conversations_by_age on conversations (kind, last_at);

CREATE INDEX conversations_by_subject on conversations (kind, subject);

CREATE INDEX directory_entries_by_confirmation on directory_entries (listed, confirmed_at);

CREATE INDEX directory_entries_by_renderer on directory_entries (renderer);

CREATE INDEX directory_entries_listed on directory_entries (listed, id);

CREATE INDEX directory_reports_by_reporter on directory_reports (reporter_id, created_at);

CREATE INDEX directory_reports_open on directory_reports (closed_at, created_at);

CREATE INDEX directory_values_by_value on directory_values (field, value);

CREATE INDEX directory_views_by_hour on directory_views (hour);

CREATE INDEX e_discussions_by_moderator on e_discussions (moderator_id);

CREATE INDEX e_named_by_member on e_named (member_id);

CREATE INDEX e_texts_by_author on e_texts (written_by);

CREATE INDEX e_texts_by_renderer on e_texts (renderer);

CREATE INDEX entry_proposals_by_decider on entry_proposals (decided_by);

CREATE INDEX entry_proposals_by_owner on entry_proposals (owner_id, changed_at);

CREATE INDEX entry_proposals_by_page on entry_proposals (page_id);

CREATE INDEX entry_proposals_by_state on entry_proposals (state, changed_at, id);

CREATE INDEX entry_reviews_by_asker on entry_reviews (asked_by);

CREATE INDEX entry_reviews_by_due on entry_reviews (state, due_at);

CREATE INDEX entry_reviews_by_proposal on entry_reviews (proposal_id, asked_at);

CREATE INDEX entry_reviews_by_reviewer on entry_reviews (reviewer_id, state);

CREATE INDEX entry_speakers_by_email on entry_speakers (email, created_at);

CREATE INDEX entry_speakers_by_end on entry_speakers (confirmed_at, expires_at);

CREATE INDEX entry_words_by_author on entry_words (author_id, created_at);

CREATE INDEX entry_words_by_proposal on entry_words (proposal_id, created_at);

CREATE INDEX entry_words_by_renderer on entry_words (renderer);

CREATE INDEX exchange_messages_by_author on exchange_messages (author_id, created_at);

CREATE INDEX exchange_messages_by_renderer on exchange_messages (renderer);

CREATE INDEX exchange_reports_by_reporter on exchange_reports (reporter_id, created_at);

CREATE INDEX exchange_reports_open on exchange_reports (closed_at, created_at);

CREATE INDEX exchanges_by_end on exchanges (ended_at);

CREATE INDEX exchanges_by_member on exchanges (member_id, changed_at);

CREATE INDEX exchanges_by_proposer on exchanges (proposed_by);

CREATE INDEX followed_topics_by_topic on followed_topics (topic, frequency);

CREATE INDEX follows_by_member on follows (member_id);

CREATE INDEX follows_by_topic on follows (member_id, topic);

CREATE INDEX idempotency_keys_by_comment on idempotency_keys (comment_id);

CREATE INDEX idempotency_keys_by_creation on idempotency_keys (created_at);

CREATE INDEX invitations_by_email on invitations (email);

CREATE INDEX invitations_by_expiry on invitations (expires_at);

CREATE INDEX invitations_by_inviter on invitations (invited_by, created_at);

CREATE INDEX invitations_by_member on invitations (member_id);

CREATE INDEX letting_back_by_beginner on letting_back (begun_by);

CREATE INDEX letting_back_by_expiry on letting_back (expires_at, id);

CREATE INDEX listing_reports_by_reporter on listing_reports (reporter_id, created_at);

CREATE INDEX listing_reports_open on listing_reports (closed_at, created_at);

CREATE INDEX listings_by_author on listings (author_id, created_at);

CREATE INDEX listings_by_day on listings (state, starts_on);

CREATE INDEX listings_by_end on listings (ended_at);

CREATE INDEX listings_by_expiry on listings (standing, expires_on);

CREATE INDEX listings_by_reach on listings (reach, state, published_at);

CREATE INDEX listings_by_renderer on listings (renderer);

CREATE INDEX listings_by_time on listings (state, created_at, id);

CREATE INDEX mail_preferences_by_day on mail_preferences (next_daily_at);

CREATE INDEX mail_preferences_by_week on mail_preferences (next_weekly_at);

CREATE UNIQUE INDEX members_by_hidden_skeleton on members (hidden_skeleton);

CREATE INDEX members_by_inviter on members (invited_by);

CREATE INDEX members_by_role on members (role, status);

CREATE INDEX members_by_status on members (status, created_at, id);

CREATE INDEX message_reports_by_reporter on message_reports (reporter_id, created_at);

CREATE INDEX message_reports_open on message_reports (closed_at, created_at);

CREATE INDEX messages_by_author on messages (author_id, created_at);

CREATE INDEX messages_by_renderer on messages (renderer);

CREATE INDEX outbox_by_address on outbox (address_hash, created_at);

CREATE INDEX outbox_by_end on outbox (state, done_at);

CREATE INDEX outbox_by_member on outbox (member_id, state);

CREATE INDEX outbox_due on outbox (state, urgent, due_at);

CREATE INDEX passkeys_by_member on passkeys (member_id, created_at);

CREATE INDEX quotes_by_asker on quotes (asked_by);

CREATE INDEX reactions_by_member on reactions (member_id, created_at);

CREATE INDEX received_mails_by_comment on received_mails (comment_id);

CREATE INDEX received_mails_by_member on received_mails (member_id);

CREATE INDEX received_mails_by_time on received_mails (received_at);

CREATE INDEX recovery_codes_by_member on recovery_codes (member_id);

CREATE INDEX reply_addresses_by_expiry on reply_addresses (expires_at);

CREATE INDEX reply_addresses_by_member on reply_addresses (member_id, thread_id, expires_at);

CREATE INDEX reply_addresses_by_thread on reply_addresses (thread_id);

CREATE INDEX reports_by_comment on reports (comment_id, closed_at);

CREATE INDEX reports_by_reporter on reports (reporter_id, created_at);

CREATE INDEX reports_open on reports (closed_at, created_at, id);

CREATE INDEX revisions_by_editor on revisions (edited_by, replaced_at);

CREATE INDEX role_proposals_by_expiry on role_proposals (expires_at);

CREATE INDEX role_proposals_by_member on role_proposals (member_id);

CREATE INDEX role_proposals_by_proposer on role_proposals (proposed_by);

CREATE INDEX sessions_by_expiry on sessions (expires_at);

CREATE INDEX sessions_by_member on sessions (member_id, created_at);

CREATE INDEX sign_in_requests_by_address on sign_in_requests (address_hash, created_at);

CREATE INDEX sign_in_requests_by_cookie on sign_in_requests (cookie_hash, created_at);

CREATE INDEX sign_in_requests_by_creation on sign_in_requests (created_at);

CREATE INDEX sign_in_requests_by_member on sign_in_requests (member_id, used_at);

CREATE INDEX translations_by_renderer on translations (renderer);

CREATE INDEX translations_by_state on translations (state, created_at, id);

CREATE INDEX translations_by_translator on translations (translator_id, created_at);

CREATE INDEX tried_by_author on tried (author_id, created_at);

CREATE INDEX tried_by_end on tried (ended_at);

CREATE INDEX tried_by_page on tried (page_id, state, standing, created_at);

CREATE INDEX tried_by_proposal on tried (proposal_id);

CREATE INDEX tried_by_second on tried (second_id, standing);

CREATE INDEX tried_by_time on tried (state, standing, created_at, id);

CREATE INDEX tried_reports_by_reporter on tried_reports (reporter_id, created_at);

CREATE INDEX tried_reports_open on tried_reports (closed_at, created_at);

CREATE INDEX unsubscribe_tokens_by_member on unsubscribe_tokens (member_id, list);

CREATE INDEX update_reports_by_reporter on update_reports (reporter_id, created_at);

CREATE INDEX update_reports_open on update_reports (closed_at, created_at);

CREATE INDEX updates_by_author on updates (author_id, created_at);

CREATE INDEX updates_by_day on updates (kind, starts_on);

CREATE INDEX updates_by_reach on updates (reach, state, published_at);

CREATE INDEX updates_by_renderer on updates (renderer);

CREATE INDEX updates_by_time on updates (state, created_at, id);

CREATE INDEX vouch_requests_by_creation on vouch_requests (created_at);

CREATE INDEX vouch_requests_by_voucher on vouch_requests (voucher_id, created_at);

CREATE INDEX vouches_by_creation on vouches (created_at);

CREATE INDEX vouches_by_voucher on vouches (voucher_id, created_at);

CREATE TRIGGER audit_log_keeps_rows before update on audit_log
begin
    select raise(abort, 'the audit log is append-only');
end;

CREATE TRIGGER audit_log_loses_nothing before delete on audit_log
when old.seq > (select seq from audit_start where id = 1)
begin
    select raise(abort, 'the audit log is append-only');
end;

CREATE TRIGGER audit_start_only_moves_on before update on audit_start when new.seq <= old.seq
begin
    select raise(abort, 'the audit log is append-only');
end;

CREATE TRIGGER audit_start_stays before delete on audit_start
begin
    select raise(abort, 'the audit log is append-only');
end;

CREATE TRIGGER comments_change_in_search after update of state, html, language on comments
when old.state <> new.state or old.html <> new.html or old.language <> new.language
begin
    delete from search_entries where kind = 'comment' and object_id = new.id;
    insert into search_waiting (kind, object_id) values ('comment', new.id) on conflict do nothing;
end;

CREATE TRIGGER comments_come_to_search after insert on comments when new.state = 'shown'
begin
    insert into search_waiting (kind, object_id) values ('comment', new.id) on conflict do nothing;
end;

CREATE TRIGGER comments_leave_search after delete on comments
begin
    delete from search_entries where kind = 'comment' and object_id = old.id;
end;

CREATE TRIGGER search_entries_take_words_along after delete on search_entries
begin
    delete from search_words where rowid = old.seq;
end;

CREATE TRIGGER updates_change_in_search after update of state, html, title, place, language on updates
when old.state <> new.state or old.html <> new.html or old.title <> new.title or old.place <> new.place
  or old.language <> new.language
begin
    delete from search_entries where kind = 'update' and object_id = new.id;
    insert into search_waiting (kind, object_id) values ('update', new.id) on conflict do nothing;
end;

CREATE TRIGGER updates_come_to_search after insert on updates when new.state = 'shown'
begin
    insert into search_waiting (kind, object_id) values ('update', new.id) on conflict do nothing;
end;

CREATE TRIGGER updates_leave_search after delete on updates
begin
    delete from search_entries where kind = 'update' and object_id = old.id;
end;
