-- The tenants that have used the catalogue; their people are the identity provider's.
create table groups (
    id         uuid        constraint groups_pk primary key,
    name       varchar     not null constraint groups_name check (char_length(name) between 1 and 255),
    created_at timestamptz not null default now()
);

alter table groups enable row level security;
create policy groups_of_the_group on groups
    using (id = nullif(current_setting('app.group', true), '')::uuid)
    with check (id = nullif(current_setting('app.group', true), '')::uuid);
grant select, insert, update on groups to ${app};
