-- What this service needs of a video, as the catalogue's state events tell it. A deleted one leaves its tombstone.
create table videos (
    id       uuid    constraint videos_pk primary key,
    group_id uuid    not null,
    version  bigint  not null,
    title    varchar not null,
    deleted  boolean not null
);

alter table videos enable row level security;
create policy videos_own_group on videos to ${app}
    using (group_id = nullif(current_setting('app.group', true), '')::uuid)
    with check (group_id = nullif(current_setting('app.group', true), '')::uuid);
create policy videos_sweeping on videos to ${system} using (true);

grant select, insert, update on videos to ${app};
grant select on videos to ${system};
