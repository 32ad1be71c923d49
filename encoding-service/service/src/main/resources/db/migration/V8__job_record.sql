-- How fast a job runs, and what was decided about its ladder.
alter table jobs
    add column speed             double precision not null default 0,
    add column frames_per_second double precision not null default 0,
    add column decisions         varchar          not null default '[]';
