-- How often a child died over this master by its own error or for want of memory, over all attempts of a round.
alter table jobs
    add column child_crashes integer not null default 0,
    add column child_memory  integer not null default 0;
