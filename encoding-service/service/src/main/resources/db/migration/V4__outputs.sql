-- Every folder in the streams' bucket that a run may have written to, noted before its first byte, so that none is
-- ever forgotten. A folder with a removal time is swept from then on.
create table outputs (
    job_id      uuid        not null,
    fence       bigint      not null,
    group_id    uuid        not null,
    video_id    uuid        not null,
    announced   boolean     not null,
    remove_from timestamptz,
    swept       integer     not null default 0,
    constraint outputs_pk primary key (job_id, fence)
);

create index outputs_of_video on outputs (video_id);
create index outputs_to_remove on outputs (remove_from) where remove_from is not null;

alter table outputs enable row level security;
create policy outputs_own_group on outputs to ${app}
    using (group_id = nullif(current_setting('app.group', true), '')::uuid)
    with check (group_id = nullif(current_setting('app.group', true), '')::uuid);
create policy outputs_sweeping on outputs to ${system} using (true);

grant select, insert, update, delete on outputs to ${app};
grant select on outputs to ${system};
grant update (remove_from) on outputs to ${system};
