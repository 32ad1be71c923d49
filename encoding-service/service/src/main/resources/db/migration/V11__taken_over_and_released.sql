-- From whom a run took its job over. Only a job under way has a worker, and none while it was handed back and nobody has
-- gone on with it yet.
alter table jobs add column taken_from varchar;
grant update (taken_from) on jobs to ${system};

update jobs set lease_owner = null, lease_until = null
where status <> 'processing' and (lease_owner is not null or lease_until is not null);
alter table jobs
    drop constraint jobs_held,
    add constraint jobs_held check (
        case when status = 'processing' then lease_until is not null
             else lease_owner is null and lease_until is null end);

-- What more there is to say of what happened, as JSON.
alter table processing_events add column details varchar;
