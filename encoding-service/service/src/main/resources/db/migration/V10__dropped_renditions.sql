-- A rendition that left the manifests when its run's ladder was whole. The run's folder stays, but without it: it is
-- swept from its removal time on.
create table dropped_renditions (
    job_id      uuid        not null,
    fence       bigint      not null,
    rendition   varchar     not null constraint dropped_renditions_named check (rendition <> ''),
    group_id    uuid        not null,
    video_id    uuid        not null,
    remove_from timestamptz not null,
    constraint dropped_renditions_pk primary key (job_id, fence, rendition)
);

create index dropped_renditions_to_remove on dropped_renditions (remove_from);

alter table dropped_renditions enable row level security;
create policy dropped_renditions_own_group on dropped_renditions to ${app}
    using (group_id = nullif(current_setting('app.group', true), '')::uuid)
    with check (group_id = nullif(current_setting('app.group', true), '')::uuid);
create policy dropped_renditions_sweeping on dropped_renditions to ${system} using (true);

grant select, insert, delete on dropped_renditions to ${app};
grant select on dropped_renditions to ${system};
grant update (remove_from) on dropped_renditions to ${system};
