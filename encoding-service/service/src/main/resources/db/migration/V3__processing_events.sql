-- What happened to a job, in order; nobody may change or take back a line.
create table processing_events (
    id          bigint      generated always as identity constraint processing_events_pk primary key,
    job_id      uuid        not null constraint processing_events_job references jobs (id),
    group_id    uuid        not null,
    video_id    uuid        not null,
    happened_at timestamptz not null,
    type        varchar     not null,
    attempt     integer     not null,
    worker      varchar,
    code        varchar,
    message     varchar
);

create index processing_events_of_video on processing_events (video_id, id);

alter table processing_events enable row level security;
create policy processing_events_own_group on processing_events to ${app}
    using (group_id = nullif(current_setting('app.group', true), '')::uuid)
    with check (group_id = nullif(current_setting('app.group', true), '')::uuid);

grant select, insert on processing_events to ${app};
