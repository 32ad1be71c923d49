-- The stage belongs to the video; whoever plans its work sees when it last changed.
create function video_stage_changed() returns trigger language plpgsql as $$
begin
    update video_pipeline_links set stage_changed_at = new.updated_at where video_id = new.id;
    return null;
end $$;

create trigger videos_stage_changed after update of pipeline_stage on videos
    for each row when (new.pipeline_stage <> old.pipeline_stage) execute function video_stage_changed();
