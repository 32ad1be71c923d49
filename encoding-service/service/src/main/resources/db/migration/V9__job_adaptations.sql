-- What is done to all pictures of a master, so that every screen can show them.
alter table jobs
    add column adaptations varchar not null default '[]';
