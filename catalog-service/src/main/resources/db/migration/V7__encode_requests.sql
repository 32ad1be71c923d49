-- Answers to requests that carried an Idempotency-Key: the same key gets the same answer and starts nothing again.
create table encode_requests (
    group_id     uuid        not null,
    video_id     uuid        not null constraint encode_requests_video references videos on delete cascade,
    key          varchar     not null constraint encode_requests_key check (char_length(key) between 1 and 255),
    job_id       uuid        not null,
    requested_at timestamptz not null default now(),
    constraint encode_requests_pk primary key (video_id, key)
);

create index encode_requests_requested_at on encode_requests (requested_at);

alter table encode_requests enable row level security;
create policy encode_requests_of_the_group on encode_requests
    using (group_id = nullif(current_setting('app.group', true), '')::uuid)
    with check (group_id = nullif(current_setting('app.group', true), '')::uuid);
grant select, insert on encode_requests to ${app};

-- Forgotten after a day, for all groups at once.
create policy encode_requests_of_all on encode_requests for delete to ${system} using (true);
create policy encode_requests_seen_by_system on encode_requests for select to ${system} using (true);
grant select, delete on encode_requests to ${system};
