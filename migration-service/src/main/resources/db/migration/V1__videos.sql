-- How far each video has moved, as the catalogue tells it. A deleted one leaves its tombstone.
create table videos (
    id       uuid    constraint videos_pk primary key,
    group_id uuid    not null,
    version  bigint  not null,
    migration_status varchar not null,
    deleted  boolean not null
);

alter table videos enable row level security;
create policy videos_own_group on videos to ${app}
    using (group_id = nullif(current_setting('app.group', true), '')::uuid)
    with check (group_id = nullif(current_setting('app.group', true), '')::uuid);

grant select, insert, update on videos to ${app};
