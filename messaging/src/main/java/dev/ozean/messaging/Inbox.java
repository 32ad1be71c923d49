package dev.ozean.messaging;

import dev.ozean.events.Event;
import dev.ozean.events.PlaybackHeartbeat;
import dev.ozean.events.Unknown;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.MDC;

/** Gives each event its effect once, however often Kafka delivers it, in a transaction of the event's group. */
@ApplicationScoped
public class Inbox {
    private static final String INSERT = "insert into inbox (event_id) values (:id) on conflict (event_id) do nothing";

    private final InGroup inGroup;
    private final Patience patience;

    Inbox(InGroup inGroup, Patience patience) {
        this.inGroup = inGroup;
        this.patience = patience;
    }

    /**
     * Runs {@code effect} and remembers the event's id in one transaction, then acknowledges the message.
     *
     * <p>A failing effect is tried again after a pause. What still fails is handed to the channel's failure strategy,
     * which writes it to the service's dead letters. Types that are not known are acknowledged and passed over.
     */
    public Uni<Void> once(Message<byte[]> message, Function<Event, Uni<Void>> effect) {
        return patience.untilDone(message, () -> apply(Delivery.of(message), effect));
    }

    private Uni<Void> apply(Delivery delivery, Function<Event, Uni<Void>> effect) {
        return switch (delivery.event()) {
            case Unknown unknown -> passOver(unknown);
            // A sample is cumulative, so hearing it twice changes nothing, and there are too many to remember each.
            case PlaybackHeartbeat sample -> inGroupOf(sample, () -> effect.apply(sample));
            case Event event -> inGroupOf(event, () -> applyOnce(delivery.id(), event, effect));
        };
    }

    private Uni<Void> inGroupOf(Event event, Supplier<Uni<Void>> work) {
        // for what is logged between two tries, and after the last
        MDC.put("group", event.groupId());
        return inGroup.run(event.groupId(), work);
    }

    private static Uni<Void> passOver(Unknown unknown) {
        Log.debugf("passed over an event of the unknown type %s", unknown.type());
        return Uni.createFrom().voidItem();
    }

    private static Uni<Void> applyOnce(UUID id, Event event, Function<Event, Uni<Void>> effect) {
        return remember(id)
                .chain(isNew -> isNew ? effect.apply(event) : Uni.createFrom().voidItem());
    }

    private static Uni<Boolean> remember(UUID id) {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(INSERT).setParameter("id", id).executeUpdate())
                .map(inserted -> inserted == 1);
    }
}
