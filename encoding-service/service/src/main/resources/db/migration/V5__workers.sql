-- The instances that encode, each seen at its last sign of life; no group's data.
create table workers (
    instance varchar     constraint workers_pk primary key,
    slots    integer     not null,
    paused   boolean     not null,
    seen_at  timestamptz not null
);

grant select on workers to ${app};
grant select, insert, update, delete on workers to ${system};
