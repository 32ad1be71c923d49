-- Parts that the object store has acknowledged: number n holds the bytes from (n - 1) * part_size on.
create table upload_parts (
    group_id   uuid    not null,
    upload_id  uuid    not null constraint upload_parts_upload references uploads on delete cascade,
    number     integer not null constraint upload_parts_number check (number between 1 and 10000),
    etag       varchar not null,
    size_bytes integer not null constraint upload_parts_size check (size_bytes > 0),
    constraint upload_parts_pk primary key (upload_id, number)
);

alter table upload_parts enable row level security;
create policy upload_parts_of_the_group on upload_parts
    using (group_id = nullif(current_setting('app.group', true), '')::uuid)
    with check (group_id = nullif(current_setting('app.group', true), '')::uuid);
grant select, insert on upload_parts to ${app};
