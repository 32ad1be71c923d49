-- One encode of one master. A worker holds a job by its fence, a number that grows with every claim.
create table jobs (
    id                uuid        constraint jobs_pk primary key,
    group_id          uuid        not null,
    video_id          uuid        not null,
    generation        integer     not null,
    master_key        varchar,
    master_size_bytes bigint      not null,
    title             varchar     not null,
    status            varchar     not null constraint jobs_status
                      check (status in ('queued', 'processing', 'retrying', 'completed', 'failed', 'cancelled')),
    attempt           integer     not null,
    max_attempts      integer     not null,
    takeovers         integer     not null,
    requested_at      timestamptz not null,
    queued_at         timestamptz not null,
    next_retry_at     timestamptz,
    started_at        timestamptz,
    playable_at       timestamptz,
    ended_at          timestamptz,
    fence             bigint      not null,
    lease_owner       varchar,
    lease_until       timestamptz,
    heartbeat_at      timestamptz,
    stage             varchar,
    progress          double precision not null,
    eta_seconds       bigint,
    renditions        varchar     not null,
    error_code        varchar,
    error_message     varchar,
    constraint jobs_held check (status <> 'processing' or (lease_owner is not null and lease_until is not null)),
    constraint jobs_ended check ((ended_at is not null) = (status in ('completed', 'failed', 'cancelled')))
);

create unique index jobs_one_active_a_video on jobs (video_id) where status in ('queued', 'processing', 'retrying');
create index jobs_of_video on jobs (video_id, generation desc);
create index jobs_waiting on jobs (queued_at) where status in ('queued', 'processing', 'retrying');
create index jobs_of_group on jobs (group_id, id desc);
create index jobs_of_group_by_status on jobs (group_id, status, id desc);

alter table jobs enable row level security;
create policy jobs_own_group on jobs to ${app}
    using (group_id = nullif(current_setting('app.group', true), '')::uuid)
    with check (group_id = nullif(current_setting('app.group', true), '')::uuid);
create policy jobs_claiming on jobs to ${system} using (true);

grant select, insert, update on jobs to ${app};
grant select on jobs to ${system};
grant update (status, attempt, takeovers, next_retry_at, started_at, fence, lease_owner, lease_until, heartbeat_at)
    on jobs to ${system};
