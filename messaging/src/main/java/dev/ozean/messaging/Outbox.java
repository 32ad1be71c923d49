package dev.ozean.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ozean.events.Event;
import dev.ozean.events.EventCodec;
import dev.ozean.events.EventType;
import dev.ozean.events.Ids;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;

/** Publishes by adding a row to the caller's transaction; the {@link Relay} carries it to Kafka. */
@ApplicationScoped
public class Outbox {
    private static final String INSERT = """
            insert into outbox (id, type, key, data, traceparent)
            values (:id, :type, :key, :data, :traceparent)""";

    /** Adds {@code event} to the transaction that {@link InGroup} opened; both commit or neither does. */
    public Uni<Void> add(Event event) {
        return Panache.getSession()
                // The changed rows are locked before the event takes its place in the queue: two changes of one
                // video then stand in the outbox in the order of their commits.
                .call(Mutiny.Session::flush)
                .chain(session -> insert(session, event));
    }

    private static Uni<Void> insert(Mutiny.Session session, Event event) {
        return session.createNativeQuery(INSERT)
                .setParameter("id", Ids.next())
                .setParameter("type", EventType.of(event).wireName())
                .setParameter("key", event.videoId().toString())
                .setParameter("data", new String(EventCodec.encode(event), UTF_8))
                .setParameter("traceparent", TraceParent.current())
                .executeUpdate()
                .replaceWithVoid();
    }
}
