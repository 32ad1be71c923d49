-- While there is its one row, no worker of the house takes a job; those under way go on.
create table queue_drain (
    since timestamptz not null default now(),
    only_one boolean  not null default true constraint queue_drain_pk primary key constraint queue_drain_one check (only_one)
);

grant select, insert, delete on queue_drain to ${system};
