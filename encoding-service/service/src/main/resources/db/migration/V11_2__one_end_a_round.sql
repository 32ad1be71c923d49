-- A job has one end, until somebody asks for another round of attempts; then it has one more.
create index processing_events_of_job on processing_events (job_id, id);

alter table jobs add column round integer not null default 1;
update jobs set round = 1 + (
    select count(*) from processing_events asked where asked.job_id = jobs.id and asked.type = 'retry_requested')
where id in (select job_id from processing_events where type = 'retry_requested');

alter table processing_events add column round integer not null default 1;
update processing_events line set round = 1 + (
    select count(*) from processing_events asked
    where asked.job_id = line.job_id and asked.type = 'retry_requested' and asked.id <= line.id)
where job_id in (select id from jobs where round > 1);

create unique index processing_events_one_end_a_round on processing_events (job_id, round)
    where type in ('completed', 'failed', 'cancelled');

-- What a job may become, whoever writes it: the same rule as the service's own.
create function guard_job_status() returns trigger language plpgsql as $$
begin
    -- In brackets, or PL/pgSQL takes the first "then" for its own.
    if not (case old.status
        when 'queued' then new.status in ('processing', 'cancelled')
        when 'retrying' then new.status in ('processing', 'cancelled')
        when 'processing' then true
        when 'failed' then new.status = 'queued'
        when 'cancelled' then new.status = 'queued'
        else false end)
    then
        raise exception 'job % is % and cannot become %', old.id, old.status, new.status using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger jobs_guard_status before update on jobs for each row
    when (old.status is distinct from new.status) execute function guard_job_status();
