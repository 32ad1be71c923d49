-- How far each session has watched a video, so that a lost, repeated or late sample changes nothing.
create table viewings (
    group_id       uuid        not null,
    video_id       uuid        not null,
    session_id     uuid        not null,
    sequence       integer     not null,
    first_at       timestamptz not null,
    last_at        timestamptz not null,
    watched_millis bigint      not null constraint viewings_watched check (watched_millis >= 0),
    counted        boolean     not null,
    constraint viewings_pk primary key (group_id, video_id, session_id)
);

create index viewings_last_at on viewings (last_at);

alter table viewings enable row level security;
create policy viewings_own_group on viewings to ${app}
    using (group_id = nullif(current_setting('app.group', true), '')::uuid)
    with check (group_id = nullif(current_setting('app.group', true), '')::uuid);
create policy viewings_sweeping on viewings to ${system} using (true);

grant select, insert, update, delete on viewings to ${app};
grant select, delete on viewings to ${system};
