-- What was said can be searched. Words that leave, leave the index with the change itself, whoever makes it.

create table search_entries (
    seq integer primary key autoincrement,
    kind text not null check (kind in ('comment', 'update')),
    object_id text not null,
    language text not null,
    unique (kind, object_id)
);

create table search_waiting (
    kind text not null check (kind in ('comment', 'update')),
    object_id text not null,
    primary key (kind, object_id)
);

create virtual table search_words using fts5 (
    words, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);

create trigger search_entries_take_words_along after delete on search_entries
begin
    delete from search_words where rowid = old.seq;
end;

create trigger comments_come_to_search after insert on comments when new.state = 'shown'
begin
    insert into search_waiting (kind, object_id) values ('comment', new.id) on conflict do nothing;
end;

create trigger comments_change_in_search after update of state, html, language on comments
when old.state <> new.state or old.html <> new.html or old.language <> new.language
begin
    delete from search_entries where kind = 'comment' and object_id = new.id;
    insert into search_waiting (kind, object_id) values ('comment', new.id) on conflict do nothing;
end;

create trigger comments_leave_search after delete on comments
begin
    delete from search_entries where kind = 'comment' and object_id = old.id;
end;

create trigger updates_come_to_search after insert on updates when new.state = 'shown'
begin
    insert into search_waiting (kind, object_id) values ('update', new.id) on conflict do nothing;
end;

create trigger updates_change_in_search after update of state, html, title, place, language on updates
when old.state <> new.state or old.html <> new.html or old.title <> new.title or old.place <> new.place
  or old.language <> new.language
begin
    delete from search_entries where kind = 'update' and object_id = new.id;
    insert into search_waiting (kind, object_id) values ('update', new.id) on conflict do nothing;
end;

create trigger updates_leave_search after delete on updates
begin
    delete from search_entries where kind = 'update' and object_id = old.id;
end;

insert into search_waiting (kind, object_id) select 'comment', id from comments where state = 'shown';
insert into search_waiting (kind, object_id) select 'update', id from updates where state = 'shown';
