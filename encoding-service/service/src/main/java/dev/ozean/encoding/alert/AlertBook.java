package dev.ozean.encoding.alert;

import dev.ozean.messaging.InGroup;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Which alerts are to be sent, are being sent and were sent; whoever takes one is the only one who may send it. */
@ApplicationScoped
class AlertBook {
    private static final String TAKE = """
            update alerts set state = 'sending', taken_at = now(), tries = tries + 1
            where (job_id, round) = (
                select job_id, round from alerts where state = 'pending' and due_at <= now()
                order by due_at, job_id limit 1 for update skip locked)
            returning job_id, round, group_id, video_id, title, code, message, attempt, max_attempts, tries,
                extract(epoch from now() - raised_at)::float8 as age""";
    // Also what others gave up meanwhile: only its sender can know that it was not sent.
    private static final String PUT_BACK = """
            update alerts set state = 'pending', due_at = now() + make_interval(secs => $4), outcome = $5
            where job_id = $1 and round = $2 and tries = $3 and state in ('sending', 'given_up')""";
    private static final String GIVE_UP = """
            update alerts set state = 'given_up', outcome = $4
            where job_id = $1 and round = $2 and tries = $3 and state = 'sending'""";
    private static final String GIVE_UP_LOST = """
            update alerts set state = 'given_up', outcome = 'its sender was lost'
            where state = 'sending' and taken_at < now() - make_interval(secs => $1)
            returning job_id""";
    // Also what others gave up meanwhile, since now it is known.
    private static final String SENT = """
            update alerts set state = 'sent', outcome = null
            where job_id = :job and round = :round and state in ('sending', 'given_up')""";

    private final Pool pool;
    private final InGroup inGroup;
    private final AlertListener listener;

    AlertBook(@ReactiveDataSource("system") Pool pool, InGroup inGroup, AlertListener listener) {
        this.pool = pool;
        this.inGroup = inGroup;
        this.listener = listener;
    }

    /**
     * An alert in the hands of one sender.
     *
     * @param tries this one included
     * @param age since it was raised
     */
    record Taken(Alert alert, int tries, Duration age) {
        static Taken of(Row row) {
            return new Taken(
                    new Alert(
                            row.getUUID("job_id"),
                            row.getInteger("round"),
                            row.getUUID("group_id"),
                            row.getUUID("video_id"),
                            row.getString("title"),
                            row.getString("code"),
                            row.getString("message"),
                            row.getInteger("attempt"),
                            row.getInteger("max_attempts")),
                    row.getInteger("tries"),
                    Duration.ofMillis(Math.round(row.getDouble("age") * 1000)));
        }
    }

    Uni<Optional<Taken>> take() {
        return pool.query(TAKE)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Taken::of)
                        .findFirst());
    }

    /** It was surely not sent. */
    Uni<Void> putBack(Taken taken, Duration pause, String why) {
        return pool.preparedQuery(PUT_BACK)
                .execute(Tuple.of(
                        taken.alert().jobId(),
                        taken.alert().round(),
                        taken.tries(),
                        (double) pause.toMillis() / 1000,
                        why))
                .replaceWithVoid();
    }

    Uni<Void> giveUp(Taken taken, String why) {
        return pool.preparedQuery(GIVE_UP)
                .execute(Tuple.of(taken.alert().jobId(), taken.alert().round(), taken.tries(), why))
                .replaceWithVoid();
    }

    /** How many there were whose senders are lost: they may have been sent or not, and are not sent again. */
    Uni<Integer> giveUpLost(Duration lostAfter) {
        return pool.preparedQuery(GIVE_UP_LOST)
                .execute(Tuple.of((double) lostAfter.toMillis() / 1000))
                .map(rows -> rows.rowCount());
    }

    /** It was sent, and its job hears of that. */
    Uni<Void> sent(Alert alert) {
        return inGroup.run(
                alert.groupId(),
                () -> Panache.getSession()
                        .chain(session -> session.createNativeQuery(SENT)
                                .setParameter("job", alert.jobId())
                                .setParameter("round", alert.round())
                                .executeUpdate())
                        .chain(count -> count == 1
                                ? listener.sent(alert)
                                : Uni.createFrom().voidItem()));
    }
}
