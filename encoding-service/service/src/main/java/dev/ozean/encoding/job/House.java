package dev.ozean.encoding.job;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** What goes on in the whole house, as far as every group may know it: counts and times, nobody's videos. */
@ApplicationScoped
class House {
    // One that was stopped has signed off. One that was not seen for a while is remembered for an hour, for those who
    // look.
    private static final String WORKERS = """
            select instance, slots, openings, paused or exists (select from queue_drain) as paused,
                   seen_at < now() - interval '20 seconds' as lost,
                   extract(epoch from now() - seen_at)::bigint as seen,
                   (select count(*) from jobs
                    where status = 'processing' and lease_until >= now() and lease_owner = instance) as running
            from workers where seen_at > now() - interval '1 hour' order by instance""";
    private static final String RUNNING = """
            select group_id, opening,
                   case when eta_seconds is not null
                       then greatest(0, eta_seconds - extract(epoch from now() - heartbeat_at)) end::float8 as remaining,
                   greatest(0, extract(epoch from now() - coalesce(started_at, heartbeat_at)))::float8 as elapsed
            from jobs where status = 'processing' and lease_until >= now()""";
    private static final String WAITING = """
            select group_id, count(*) as jobs,
                   (select max(claimed_at) from jobs as earlier where earlier.group_id = jobs.group_id) as last
            from jobs
            where %s and not exists (select from queue_pauses where queue_pauses.group_id = jobs.group_id)
            group by group_id order by last nulls first""".formatted(Order.WAITING);
    // The house works while at least one of them is under way.
    private static final String DONE = """
            select count(*) as jobs,
                   coalesce(sum(greatest(0, extract(epoch from ended_at - greatest(began, before)))), 0)::float8 as worked,
                   avg(extract(epoch from ended_at - began)) filter (where latest <= 50)::float8 as mean
            from (
                select began, ended_at, row_number() over (order by ended_at desc) as latest,
                       max(ended_at) over (order by began, ended_at rows between unbounded preceding and 1 preceding) as before
                from (
                    select greatest(started_at, now() - interval '24 hours') as began, ended_at
                    from jobs where status = 'completed' and ended_at > now() - interval '24 hours') as runs) as done""";

    private final Pool pool;

    House(@ReactiveDataSource("system") Pool pool) {
        this.pool = pool;
    }

    /**
     * What there is to be seen now.
     *
     * @param workers ordered by name
     */
    record Now(List<KnownWorker> workers, Pace pace, Forecast forecast) {}

    Uni<Now> look() {
        return list(WORKERS, KnownWorker::of)
                .chain(workers -> list(DONE, Pace::of)
                        .map(List::getFirst)
                        .chain(pace -> forecast(workers, pace).map(forecast -> new Now(workers, pace, forecast))));
    }

    private Uni<Forecast> forecast(List<KnownWorker> workers, Pace pace) {
        return list(RUNNING, Forecast.Running::of)
                .chain(running -> list(WAITING, Forecast.Queued::of)
                        .map(queued -> new Forecast(KnownWorker.places(workers), running, queued, pace.meanSeconds())));
    }

    private <T> Uni<List<T>> list(String sql, Function<Row, T> read) {
        return pool.query(sql).execute().map(rows -> list(rows, read));
    }

    private static <T> List<T> list(RowSet<Row> rows, Function<Row, T> read) {
        return StreamSupport.stream(rows.spliterator(), false).map(read).toList();
    }
}
