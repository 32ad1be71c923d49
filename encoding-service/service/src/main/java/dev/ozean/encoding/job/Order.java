package dev.ozean.encoding.job;

import dev.ozean.encoding.protocol.Work;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which of the waiting jobs is next, as SQL: the one order of claims, of positions and of lists.
 *
 * <p>First the jobs of lost workers; then those of the group with the fewest jobs under way, of several the one whose turn
 * is longest ago, so that no group starves another, whatever it queues; within a group by {@link #turn}. Two that claim at
 * the same moment may count the same jobs under way and both take one of the same group: the next claim makes up for it.
 */
@Singleton
class Order {
    /** Since when a job waits for a place: since it was queued, or since the pause before its retry ended. */
    static final String SINCE = "coalesce(next_retry_at, queued_at)";

    /** Those that a worker may take; {@link #SINCE} lies ahead for a retry whose pause goes on. */
    static final String WAITING = "status in ('queued', 'retrying') and " + SINCE + " <= now()";

    /** More than claim at the same moment: so many jobs of a group, and groups, are passed over that others are taking. */
    private static final int AHEAD = 8;

    // A job whose worker was lost comes first, and keeps its attempt: its video was under way already.
    private static final String NEXT = """
            with recursive
            running as (
                select group_id, count(*) as jobs from jobs
                where status = 'processing' and lease_until >= now()
                group by group_id),
            groups as (
                (select group_id from jobs where %2$s order by group_id limit 1)
                union all
                select (select jobs.group_id from jobs
                        where %2$s and jobs.group_id > groups.group_id
                        order by jobs.group_id limit 1)
                from groups where groups.group_id is not null),
            turns as (
                select groups.group_id, coalesce(running.jobs, 0) as running, latest.turn as served
                from groups
                left join running on running.group_id = groups.group_id
                cross join lateral (
                    select max(claimed_at) as turn from jobs where jobs.group_id = groups.group_id) as latest
                cross join lateral (
                    select from jobs where %2$s and jobs.group_id = groups.group_id and %1$s <= now()
                    order by jobs.priority, %1$s limit 1) as any_job
                where not exists (select from queue_pauses where queue_pauses.group_id = groups.group_id)
                order by running, served nulls first limit %5$d),
            first as (
                select line.id, turns.running, turns.served, line.since + step.later as turn
                from turns
                cross join (values %4$s) as step (priority, later)
                cross join lateral (
                    select jobs.id, %1$s as since from jobs
                    where %2$s and jobs.group_id = turns.group_id and jobs.priority = step.priority and %1$s <= now()
                    order by %1$s, jobs.id limit %5$d) as line
                union all
                select jobs.id, -1, null, %1$s from jobs where %3$s)
            select jobs.id from first join jobs on jobs.id = first.id
            where (%2$s and %1$s <= now() or %3$s) and not exists (select from queue_drain)
            order by first.running, first.served nulls first, first.turn, jobs.id
            limit 1
            for update of jobs skip locked""";

    private static final String ANY = "status in ('queued', 'retrying')";
    // Its worker was lost, or handed it back. While the database was away no worker could say that it lives: from its
    // return on, each has the time of a lease, $2, to do so. A worker does not take over from itself: $4 are its own.
    private static final String LOST = """
            status = 'processing' and lease_until < now() and jobs.id <> all($4)
                and (lease_owner is null or pg_postmaster_start_time() < now() - make_interval(secs => $2))""";
    // Nobody can watch anything of these yet, and nothing went wrong with them.
    private static final String FRESH = "status = 'queued' and opened_at is null and attempt = 0";
    private static final String LOST_OPENING = LOST + " and opening";

    private final Duration ageing;

    Order(QueueConfig config) {
        this.ageing = config.ageing();
    }

    /** Selects the id of the job to take, locked; none while the house is drained. Shares the parameters of {@link Claims}. */
    String next(Work work) {
        return switch (work) {
            case WHOLE -> next(ANY, LOST);
            case OPENING -> next(FRESH, LOST_OPENING);
        };
    }

    /** The moment by which a job stands in its group's line; a step of priority is worth a time of waiting. */
    String turn() {
        return "(%s + case priority when 'urgent' then %s when 'normal' then %s else %s end)"
                .formatted(SINCE, later(Priority.URGENT), later(Priority.NORMAL), later(Priority.BULK));
    }

    /** How much later than an urgent one a job of this priority stands in line, as SQL. */
    String later(Priority priority) {
        return "interval '%d milliseconds'"
                .formatted(ageing.multipliedBy(priority.ordinal()).toMillis());
    }

    private String next(String waiting, String lost) {
        var steps = Stream.of(Priority.values())
                .map(priority -> "('%s', %s)".formatted(priority.wireName(), later(priority)))
                .collect(Collectors.joining(", "));
        return NEXT.formatted(SINCE, waiting, lost, steps, AHEAD);
    }
}
