-- What was watched of a video on a day (UTC) and a platform. What was not told yet has told_version < version.
-- The group leads the key: what strangers send about a video must not stand in its group's way.
create table daily_figures (
    group_id       uuid    not null,
    video_id       uuid    not null,
    day            date    not null,
    platform       varchar not null,
    views          bigint  not null,
    watched_millis bigint  not null,
    version        bigint  not null,
    told_version   bigint  not null,
    constraint daily_figures_pk primary key (group_id, video_id, day, platform)
);

create index daily_figures_group_day on daily_figures (group_id, day);
create index daily_figures_untold on daily_figures (group_id) where told_version < version;

alter table daily_figures enable row level security;
create policy daily_figures_own_group on daily_figures to ${app}
    using (group_id = nullif(current_setting('app.group', true), '')::uuid)
    with check (group_id = nullif(current_setting('app.group', true), '')::uuid);
create policy daily_figures_sweeping on daily_figures to ${system} using (true);

grant select, insert, update, delete on daily_figures to ${app};
grant select, delete on daily_figures to ${system};
