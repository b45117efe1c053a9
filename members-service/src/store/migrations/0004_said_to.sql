-- To whom a comment was said: what members said among themselves stays so when its page becomes public (S102).
-- What is not known counts as said among members. Threads are counted for the public apart.

alter table comments add column said_to text not null default 'members' check (said_to in ('public', 'members'));
alter table threads add column public_version bigint not null default 0;
alter table threads add column public_count bigint not null default 0;
