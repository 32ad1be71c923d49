-- Ids of the events whose effect is committed. Kept longer than any topic keeps its records.
create table inbox (
    event_id uuid        constraint inbox_pk primary key,
    seen_at  timestamptz not null default now()
);

create index inbox_seen_at on inbox (seen_at);

grant insert, select on inbox to ${app};
grant select, delete on inbox to ${system};
