-- Where the work on a video is planned; its stage itself belongs to the video.
create table video_pipeline_links (
    id               uuid        constraint video_pipeline_links_pk primary key,
    group_id         uuid        not null,
    video_id         uuid        not null constraint video_pipeline_links_video references videos on delete cascade,
    pm_system        varchar     not null default 'internal',
    project_id       varchar,
    task_id          varchar,
    stage_changed_at timestamptz not null,
    assigned_to      varchar,
    notes            varchar
);

create index video_pipeline_links_by_video on video_pipeline_links (group_id, video_id, id);

alter table video_pipeline_links enable row level security;
create policy video_pipeline_links_of_the_group on video_pipeline_links
    using (group_id = nullif(current_setting('app.group', true), '')::uuid)
    with check (group_id = nullif(current_setting('app.group', true), '')::uuid);
grant select, insert, update, delete on video_pipeline_links to ${app};
