-- Every tag that a group has used, for completion; kept by the database, so that no way of writing a video misses it.
create table tags (
    group_id uuid    not null,
    name     varchar not null,
    constraint tags_pk primary key (group_id, name)
);

create index tags_by_prefix on tags (group_id, lower(name) varchar_pattern_ops);

alter table tags enable row level security;
create policy tags_of_the_group on tags
    using (group_id = nullif(current_setting('app.group', true), '')::uuid)
    with check (group_id = nullif(current_setting('app.group', true), '')::uuid);
grant select, insert on tags to ${app};

create function videos_remember_tags() returns trigger language plpgsql as $$
begin
    -- In one order always: two transactions then wait for each other, but never in a circle.
    insert into tags (group_id, name)
    select new.group_id, tag from unnest(new.tags) as tag order by tag
    on conflict do nothing;
    return null;
end $$;

create trigger videos_new_tags after insert on videos
    for each row when (new.tags <> '{}') execute function videos_remember_tags();
create trigger videos_changed_tags after update of tags on videos
    for each row when (new.tags is distinct from old.tags) execute function videos_remember_tags();
