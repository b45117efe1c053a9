-- What privacy asks for: hide me now, a warning before an unused account is closed, an audit log that begins where its
-- oldest rows were forgotten. The log stays append-only but for those.

alter table members add column hidden_at bigint;
alter table members add column hidden_name text;
alter table members add column hidden_skeleton text;
alter table members add column hidden_notices text;
alter table members add column inactive_warned_at bigint;
create unique index members_by_hidden_skeleton on members (hidden_skeleton);

create table audit_start (
    id bigint primary key check (id = 1),
    seq bigint not null,
    hash text not null
);
insert into audit_start (id, seq, hash) values (1, 0, '');
create index audit_log_by_time on audit_log (at, seq);
drop trigger audit_log_loses_nothing;
create trigger audit_log_loses_nothing before delete on audit_log
when old.seq > (select seq from audit_start where id = 1)
begin
    select raise(abort, 'the audit log is append-only');
end;
create trigger audit_start_only_moves_on before update on audit_start when new.seq <= old.seq
begin
    select raise(abort, 'the audit log is append-only');
end;
create trigger audit_start_stays before delete on audit_start
begin
    select raise(abort, 'the audit log is append-only');
end;
