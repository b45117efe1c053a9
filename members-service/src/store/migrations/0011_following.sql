-- How a member wants to hear of what is new, how far they have read each discussion that they follow, and how far they
-- have been told of it. What is new is asked of the threads themselves, so that a hidden word is nowhere else.

alter table follows add column frequency text check (frequency in ('instant', 'daily', 'weekly', 'off'));
alter table follows add column read_number bigint not null default 0;
alter table follows add column told_number bigint not null default 0;
-- The topic through which a discussion is followed; none where the member chose it or wrote there.
alter table follows add column topic text;

-- Whether a moderator allowed the words of a discussion in mails to those who asked for them.
alter table threads add column mail_text bigint not null default 0;

-- No row: at once, no words in mails.
create table mail_preferences (
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
create index mail_preferences_by_day on mail_preferences (next_daily_at);
create index mail_preferences_by_week on mail_preferences (next_weekly_at);

-- What a member follows besides single discussions: `kind:news`, all news; `term:themes:education`, the updates and the
-- discussions of a term.
create table followed_topics (
    member_id text not null references members (id) on delete cascade,
    topic text not null,
    frequency text not null check (frequency in ('instant', 'daily', 'weekly', 'off')),
    primary key (member_id, topic)
);
create index followed_topics_by_topic on followed_topics (topic, frequency);
create index follows_by_topic on follows (member_id, topic);

-- Updates in the order in which they were first shown: one that waited for a moderator is new when it is shown.
create table update_news (
    seq integer primary key autoincrement,
    update_id text not null unique references updates (id) on delete cascade
);
insert into update_news (update_id) select id from updates where state = 'shown' order by created_at, id;
