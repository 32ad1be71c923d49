-- Where a video stands: one row a video and platform.
create table video_platforms (
    id            uuid        constraint video_platforms_pk primary key,
    group_id      uuid        not null,
    video_id      uuid        not null constraint video_platforms_video references videos on delete cascade,
    platform      varchar     not null constraint video_platforms_platform
                  check (platform in ('vimeo', 'youtube', 'hetzner')),
    status        varchar     not null constraint video_platforms_status
                  check (status in ('pending', 'processing', 'ready', 'failed', 'archived')),
    external_id   varchar,
    external_url  varchar,
    embed_url     varchar,
    privacy_level varchar,
    synced_at     timestamptz,
    metadata      jsonb       not null default '{}',
    constraint video_platforms_once unique (video_id, platform)
);

create index video_platforms_by_platform on video_platforms (group_id, platform, video_id desc);

alter table video_platforms enable row level security;
create policy video_platforms_of_the_group on video_platforms
    using (group_id = nullif(current_setting('app.group', true), '')::uuid)
    with check (group_id = nullif(current_setting('app.group', true), '')::uuid);
grant select, insert, update, delete on video_platforms to ${app};
