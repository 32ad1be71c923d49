-- What the test's consumer does to the world, so that leaks and double effects can be counted.
create table effect (
    id       uuid    constraint effect_pk primary key,
    group_id uuid    not null,
    video_id uuid    not null,
    progress integer not null
);
alter table effect enable row level security;
create policy effect_group on effect
    using (group_id = nullif(current_setting('app.group', true), '')::uuid)
    with check (group_id = nullif(current_setting('app.group', true), '')::uuid);
grant select, insert on effect to ${app};
