-- A file on its way into the masters' bucket. What is durable: `part_bytes` in whole parts, then `tail_bytes` in an
-- object of its own. `takeover` is the fence: each PATCH raises it, and whoever writes with an older one is refused.
create table uploads (
    id             uuid        constraint uploads_pk primary key,
    group_id       uuid        not null,
    video_id       uuid        not null constraint uploads_video references videos on delete cascade,
    created_by     varchar     not null,
    state          varchar     not null constraint uploads_state
                   check (state in ('receiving', 'completing', 'completed', 'terminated', 'refused', 'expired')),
    length_bytes   bigint      not null constraint uploads_length check (length_bytes > 0),
    part_size      integer     not null constraint uploads_part_size check (part_size > 0),
    part_bytes     bigint      not null constraint uploads_part_bytes check (part_bytes between 0 and length_bytes),
    tail_bytes     integer     not null constraint uploads_tail_bytes check (tail_bytes between 0 and part_size),
    tail_takeover  integer     not null,
    takeover       integer     not null,
    master_key     varchar     not null,
    multipart_id   varchar     not null,
    metadata       varchar     not null,
    filename       varchar     not null,
    content_type   varchar     not null,
    withdrawn      boolean     not null,
    cleaned        boolean     not null,
    created_at     timestamptz not null,
    expires_at     timestamptz not null,
    claimed_until  timestamptz,
    constraint uploads_complete_only_whole
        check (state not in ('completing', 'completed') or part_bytes = length_bytes)
);

create index uploads_of_video  on uploads (video_id);
create index uploads_expiring  on uploads (expires_at) where state = 'receiving';
create index uploads_to_finish on uploads (expires_at) where state <> 'receiving' and not cleaned;

alter table uploads enable row level security;
create policy uploads_of_the_group on uploads
    using (group_id = nullif(current_setting('app.group', true), '')::uuid)
    with check (group_id = nullif(current_setting('app.group', true), '')::uuid);
grant select, insert, update on uploads to ${app};

-- The sweeper claims rows of all groups, and the quota counts them; the work itself goes on in the row's group.
create policy uploads_seen_by_system on uploads for select to ${system} using (true);
create policy uploads_claimed_by_system on uploads for update to ${system} using (true);
grant select, update (claimed_until) on uploads to ${system};
