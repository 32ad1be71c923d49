-- What the operator is told of a job that came to nothing, once a round. Taken for sending before it is sent: who finds a row
-- that was taken by somebody who is lost does not know whether it was sent, and leaves it so.
create table alerts (
    job_id       uuid        not null,
    round        integer     not null,
    group_id     uuid        not null,
    video_id     uuid        not null,
    title        varchar     not null,
    code         varchar     not null,
    message      varchar     not null,
    attempt      integer     not null,
    max_attempts integer     not null,
    state        varchar     not null constraint alerts_state check (state in ('pending', 'sending', 'sent', 'given_up')),
    tries        integer     not null default 0,
    raised_at    timestamptz not null default now(),
    due_at       timestamptz not null default now(),
    taken_at     timestamptz,
    outcome      varchar,
    constraint alerts_pk primary key (job_id, round),
    constraint alerts_taken check (state = 'pending' or taken_at is not null)
);

create index alerts_due on alerts (due_at) where state = 'pending';
create index alerts_taken_at on alerts (taken_at) where state = 'sending';

alter table alerts enable row level security;
create policy alerts_own_group on alerts to ${app}
    using (group_id = nullif(current_setting('app.group', true), '')::uuid)
    with check (group_id = nullif(current_setting('app.group', true), '')::uuid);
create policy alerts_sending on alerts to ${system} using (true);

grant select, insert on alerts to ${app};
grant update (state, outcome) on alerts to ${app};
grant select on alerts to ${system};
grant update (state, tries, due_at, taken_at, outcome) on alerts to ${system};

alter table jobs add column alert_sent boolean not null default false;
