-- Events that are committed with the change they tell of, until Kafka has acknowledged them.
create table outbox (
    position    bigint      generated always as identity constraint outbox_pk primary key,
    id          uuid        not null,
    type        varchar     not null,
    key         varchar     not null,
    data        varchar     not null,
    traceparent varchar     not null,
    created_at  timestamptz not null default now()
);

create function outbox_notify() returns trigger language plpgsql as $$
begin
    perform pg_notify('outbox', '');
    return null;
end $$;

-- Once a statement, with an empty payload: a doorbell, never the record.
create trigger outbox_doorbell after insert on outbox for each statement execute function outbox_notify();

grant insert on outbox to ${app};
grant select, delete on outbox to ${system};
