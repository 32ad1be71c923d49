-- The accounts compare the bucket with the rows in the order of the keys' bytes: what can be played has its playlist.
alter table outputs
    add column playlist varchar collate "C" not null generated always as (
        group_id::text || '/' || video_id::text || '/' || job_id::text || '.' || fence::text || '/master.m3u8') stored;

create unique index outputs_by_playlist on outputs (playlist);

-- A folder that no row names gets one, to be swept like any other.
grant insert on outputs to ${system};
