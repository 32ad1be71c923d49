-- Which job is next. Within a group the line is by priority and by age; a retry stands in it from the end of its pause on.
-- Between groups it matters how many of their jobs are under way, and whose turn was last.
alter table jobs
    add column priority varchar not null default 'normal'
        constraint jobs_priority check (priority in ('urgent', 'normal', 'bulk')),
    add column claimed_at timestamptz;

grant update (claimed_at) on jobs to ${system};

create index jobs_in_line on jobs (group_id, priority, coalesce(next_retry_at, queued_at), id)
    where status in ('queued', 'retrying');
create index jobs_to_open on jobs (group_id, priority, coalesce(next_retry_at, queued_at), id)
    where status = 'queued' and opened_at is null and attempt = 0;
-- Without the lease, so that a beat rewrites no index.
create index jobs_running on jobs (group_id) where status = 'processing';
create index jobs_claimed on jobs (group_id, claimed_at) where claimed_at is not null;
create index jobs_completed on jobs (ended_at) where status = 'completed';
