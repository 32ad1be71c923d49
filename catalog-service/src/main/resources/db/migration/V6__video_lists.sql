-- Lists run with the rights of the tables' owner: `like`, `@>` and `~` are not leakproof, so under a policy PostgreSQL
-- would not use their indexes. The group is never an argument: it is the one that the transaction set.

create function video_list_condition(
    words varchar[], tag varchar, status varchar, stage varchar, visibility varchar, migration varchar,
    platform varchar) returns text
language sql stable set search_path = public, pg_temp as $$
    select concat_ws(' and ',
        format('v.group_id = %L::uuid', nullif(current_setting('app.group', true), '')),
        (select string_agg(format('v.search_text like %L', word), ' and ') from unnest(words) as word),
        case when tag <> '' then format('v.tags @> array[%L]::varchar[]', tag) end,
        case when status <> '' then format('v.status = %L', status) else 'v.status <> ''archived''' end,
        case when stage <> '' then format('v.pipeline_stage = %L', stage) end,
        case when visibility <> '' then format('v.visibility = %L', visibility) end,
        case when migration <> '' then format('v.migration_status = %L', migration) end,
        case platform
            when '' then null
            when 'none' then 'not exists (select from video_platforms p where p.video_id = v.id)'
            else format('exists (select from video_platforms p where p.video_id = v.id and p.platform = %L)', platform)
        end)
$$;

-- The ids of one page, newest first, after the video `before`.
create function video_list_page(
    words varchar[], tag varchar, status varchar, stage varchar, visibility varchar, migration varchar,
    platform varchar, before uuid, page_size integer) returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return query execute format('select v.id from videos v where %s and v.id < %L::uuid order by v.id desc limit %s',
        video_list_condition(words, tag, status, stage, visibility, migration, platform), before, page_size);
end $$;

-- How many there are, counted to `at_most`.
create function video_list_count(
    words varchar[], tag varchar, status varchar, stage varchar, visibility varchar, migration varchar,
    platform varchar, at_most integer) returns bigint
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
    found bigint;
begin
    execute format('select count(*) from (select from videos v where %s limit %s) as counted',
        video_list_condition(words, tag, status, stage, visibility, migration, platform), at_most) into found;
    return found;
end $$;

-- Tags in use that begin with a `like` pattern in lower case, most used first; uses are counted to 100, which is enough
-- to tell a common tag from a rare one. The planner does not know how rare a tag is and would walk through all videos:
-- without these two kinds of scan it takes the index of tags.
create function tag_completion(pattern varchar, at_most integer) returns table (name varchar, videos bigint)
language sql stable security definer
set search_path = public, pg_temp set enable_seqscan = off set enable_indexscan = off as $$
    select candidate.name, uses.videos
    from (select t.name from tags t
          where t.group_id = nullif(current_setting('app.group', true), '')::uuid and lower(t.name) like pattern
          order by lower(t.name) limit 50) as candidate,
         lateral (select count(*) as videos
                  from (select from videos v
                        where v.tags @> array[candidate.name]
                          and v.group_id = nullif(current_setting('app.group', true), '')::uuid
                          and v.status <> 'archived'
                        limit 100) as used) as uses
    where uses.videos > 0
    order by uses.videos desc, lower(candidate.name) limit at_most
$$;

revoke execute on function video_list_condition, video_list_page, video_list_count, tag_completion from public;
grant execute on function video_list_page, video_list_count, tag_completion to ${app};
