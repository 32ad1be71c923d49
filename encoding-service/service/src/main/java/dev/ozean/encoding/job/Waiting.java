package dev.ozean.encoding.job;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;

/** The group's jobs that wait for a place: where they stand in the line in which they are taken, from 1. */
@ApplicationScoped
class Waiting {
    private static final String LINE = """
            select cast(id as varchar) as job, position from (
                select id, status, priority, %1$s as turn, row_number() over (order by %1$s, id) as position
                from jobs where %2$s) as line
            where %3$s""";
    private static final String AFTER = " and (turn, id) > (select %s, id from jobs where id = :after)";
    // A job that is queued now stands behind all that were queued before.
    private static final String NEXT = "select 1 + count(*) from jobs where %s and %s <= now() + %s";

    private final String line;
    private final String after;
    private final String next;

    Waiting(Order order) {
        line = LINE.formatted(order.turn(), Order.WAITING, "%s");
        after = AFTER.formatted(order.turn());
        next = NEXT.formatted(Order.WAITING, order.turn(), order.later(Priority.NORMAL));
    }

    /** Of those of the jobs that wait. */
    Uni<Map<UUID, Long>> positions(Collection<UUID> jobs) {
        return jobs.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : line("id in (:ids)", Map.of("ids", List.copyOf(jobs))).map(Map::copyOf);
    }

    /** In the order of the line, from behind the job {@code behind}. */
    Uni<SequencedMap<UUID, Long>> page(JobFilter filter, Optional<UUID> behind, int limit) {
        var parameters = filter.words();
        behind.ifPresent(id -> parameters.put("after", id));
        var where = filter.condition() + (behind.isPresent() ? after : "");
        return line(where + " order by turn, id limit " + limit, parameters);
    }

    /** Where a normal job would stand if it were queued now. */
    Uni<Long> next() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(next, Long.class).getSingleResult());
    }

    private Uni<SequencedMap<UUID, Long>> line(String where, Map<String, ?> parameters) {
        return Panache.getSession()
                .chain(session -> {
                    var query = session.createNativeQuery(line.formatted(where), Object[].class);
                    parameters.forEach(query::setParameter);
                    return query.getResultList();
                })
                .map(Waiting::positions);
    }

    private static SequencedMap<UUID, Long> positions(List<Object[]> rows) {
        var positions = new LinkedHashMap<UUID, Long>();
        rows.forEach(row -> positions.put(UUID.fromString((String) row[0]), ((Number) row[1]).longValue()));
        return positions;
    }
}
