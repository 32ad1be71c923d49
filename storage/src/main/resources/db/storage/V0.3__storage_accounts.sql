-- Where bucket and rows do not agree. A folder of objects that no row names may be removed once it has stood here long
-- enough; of a row whose object is gone people are told. Only "system" looks across the groups.
create table storage_findings (
    kind       varchar     not null constraint storage_findings_kind
               check (kind in ('unknown_object', 'unknown_upload', 'missing_object')),
    -- A folder, with its slash, for unknown objects; a key for the others.
    name       varchar     collate "C" not null,
    -- None where the name is not of our making.
    group_id   uuid,
    objects    bigint      not null,
    bytes      bigint      not null,
    newest     timestamptz,
    first_seen timestamptz not null default now(),
    last_seen  timestamptz not null default now(),
    first_pass bigint      not null,
    last_pass  bigint      not null,
    constraint storage_findings_pk primary key (kind, name)
);

create index storage_findings_by_age on storage_findings (first_seen);

alter table storage_findings enable row level security;
create policy storage_findings_accounting on storage_findings to ${system} using (true);
grant select, insert, update, delete on storage_findings to ${system};

-- The walk through the bucket, in the order of the keys: one row, whose cursor is the last key that was compared, and
-- none between two walks. Whoever moves the cursor from where it stood goes on; another that slept meanwhile does not.
create table storage_pass (
    only_one      boolean     not null default true constraint storage_pass_pk primary key
                  constraint storage_pass_only_one check (only_one),
    number        bigint      not null default 0,
    cursor        varchar     collate "C",
    started_at    timestamptz not null default '-infinity',
    finished_at   timestamptz not null default now(),
    claimed_until timestamptz not null default '-infinity'
);

insert into storage_pass default values;
grant select, update on storage_pass to ${system};
