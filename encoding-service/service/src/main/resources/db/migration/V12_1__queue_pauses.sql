-- Groups whose owners let the waiting jobs wait.
create table queue_pauses (
    group_id  uuid        constraint queue_pauses_pk primary key,
    paused_at timestamptz not null,
    paused_by varchar     not null
);

alter table queue_pauses enable row level security;
create policy queue_pauses_own_group on queue_pauses to ${app}
    using (group_id = nullif(current_setting('app.group', true), '')::uuid)
    with check (group_id = nullif(current_setting('app.group', true), '')::uuid);
create policy queue_pauses_claiming on queue_pauses to ${system} using (true);

grant select, insert, delete on queue_pauses to ${app};
grant select on queue_pauses to ${system};
