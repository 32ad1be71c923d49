-- A job may be made playable ahead of its ladder, in a run of its own. The run whose folder is played is remembered, and
-- how much of the film is there, so that a later run takes over only with as much.
alter table jobs
    add column opening         boolean not null default false,
    add column opened_at       timestamptz,
    add column playable_fence  bigint,
    add column playable_millis bigint  not null default 0;

grant update (opening) on jobs to ${system};

alter table workers add column openings integer not null default 0;
