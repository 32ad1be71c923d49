package dev.ozean.encoding.job;

import dev.ozean.events.EncodeEvent;
import dev.ozean.messaging.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Writes what happened to a job into its history, and tells it to the other services, in the caller's transaction. */
@ApplicationScoped
class History {
    private final ProcessingEventRepository events;
    private final Outbox outbox;

    History(ProcessingEventRepository events, Outbox outbox) {
        this.events = events;
        this.outbox = outbox;
    }

    Uni<Void> note(Job job, ProcessingEvent.Type type, Instant now) {
        return note(ProcessingEvent.of(job, type, now));
    }

    Uni<Void> note(ProcessingEvent line) {
        return events.persist(line).replaceWithVoid();
    }

    Uni<Void> tell(Job job, ProcessingEvent.Type type, EncodeEvent event, Instant now) {
        return tell(ProcessingEvent.of(job, type, now), event);
    }

    /** Tells it to the other services alone: nothing happened that people look back at. */
    Uni<Void> tell(EncodeEvent event) {
        return outbox.add(event);
    }

    Uni<Void> tell(ProcessingEvent line, EncodeEvent event) {
        return events.persist(line).chain(() -> outbox.add(event));
    }
}
