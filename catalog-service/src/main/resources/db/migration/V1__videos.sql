create extension if not exists pg_trgm;

-- What a video is. `status` is derived by the service and stored, so that lists can filter by it.
create table videos (
    id                uuid        constraint videos_pk primary key,
    group_id          uuid        not null,
    version           bigint      not null,
    edited_version    bigint      not null,
    title             varchar     not null constraint videos_title check (char_length(title) between 1 and 255),
    description       varchar     not null constraint videos_description check (char_length(description) <= 5000),
    tags              varchar[]   not null constraint videos_tags check (cardinality(tags) <= 32),
    search_text       varchar     not null,
    categories        varchar[]   not null default '{}',
    metadata          jsonb       not null default '{}',
    status            varchar     not null constraint videos_status
                      check (status in ('empty', 'uploading', 'processing', 'ready', 'error', 'archived')),
    visibility        varchar     not null constraint videos_visibility
                      check (visibility in ('public', 'unlisted', 'private', 'paid')),
    pipeline_stage    varchar     not null constraint videos_pipeline_stage
                      check (pipeline_stage in ('draft', 'recording', 'editing', 'review', 'approved', 'processing',
                                                'published', 'archived')),
    migration_status  varchar     not null constraint videos_migration_status
                      check (migration_status in ('vimeo_only', 'migrating', 'hetzner_primary', 'hetzner_only')),
    open_uploads      integer     not null constraint videos_open_uploads check (open_uploads >= 0),
    master_file_url   varchar,
    size_bytes        bigint,
    filename          varchar,
    content_type      varchar,
    duration_ms       bigint,
    width             integer,
    height            integer,
    encode_generation integer     not null,
    encode_job_id     uuid,
    encode_state      varchar     not null constraint videos_encode_state
                      check (encode_state in ('none', 'active', 'completed', 'failed', 'cancelled')),
    encode_moved_at   timestamptz not null,
    output_job_id     uuid,
    output_complete   boolean,
    output_prefix     varchar,
    output_hls        varchar,
    output_dash       varchar,
    output_mp4        varchar,
    output_poster     varchar,
    output_sprites    varchar,
    created_at        timestamptz not null,
    updated_at        timestamptz not null,
    archived_at       timestamptz
);

-- Ids are UUIDv7: their order is the order of creation, and the keyset of every list.
create index videos_present          on videos (group_id, id desc) where status <> 'archived';
create index videos_by_status        on videos (group_id, status, id desc);
create index videos_by_stage         on videos (group_id, pipeline_stage, id desc) where status <> 'archived';
create index videos_by_visibility    on videos (group_id, visibility, id desc) where status <> 'archived';
create index videos_by_migration     on videos (group_id, migration_status, id desc) where status <> 'archived';
-- Without the group: as its first column it would make every search read the group's whole posting list.
create index videos_by_tag           on videos using gin (tags);
create index videos_by_text          on videos using gin (search_text gin_trgm_ops);

alter table videos enable row level security;
create policy videos_of_the_group on videos
    using (group_id = nullif(current_setting('app.group', true), '')::uuid)
    with check (group_id = nullif(current_setting('app.group', true), '')::uuid);
grant select, insert, update on videos to ${app};
