package dev.ozean.messaging;

import dev.ozean.events.EncodeEvent.EncodeCancelled;
import dev.ozean.events.EncodeEvent.EncodeStarted;
import dev.ozean.events.Event;
import dev.ozean.events.Ids;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** A consumer as the services have them, whose effect is a row that can be counted. */
@ApplicationScoped
public class Effects {
    private static final String INSERT =
            "insert into effect (id, group_id, video_id, progress) values (:id, :group, :video, :progress)";

    private final Inbox inbox;
    private final Outbox outbox;
    private final ConcurrentHashMap<UUID, AtomicInteger> failuresToCome = new ConcurrentHashMap<>();

    Effects(Inbox inbox, Outbox outbox) {
        this.inbox = inbox;
        this.outbox = outbox;
    }

    /** The next {@code times} effects for this video fail. */
    void fail(UUID video, int times) {
        failuresToCome.put(video, new AtomicInteger(times));
    }

    @Incoming("events")
    Uni<Void> on(Message<byte[]> message) {
        return inbox.once(message, this::apply);
    }

    private Uni<Void> apply(Event event) {
        return switch (event) {
            case EncodeStarted started ->
                insert(started).invoke(() -> failIfAsked(started.videoId())).call(() -> answer(started));
            default -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> insert(EncodeStarted started) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(INSERT)
                        .setParameter("id", Ids.next())
                        .setParameter("group", started.groupId())
                        .setParameter("video", started.videoId())
                        .setParameter("progress", started.attempt())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** A second generation is answered by an event, as services do. */
    private Uni<Void> answer(EncodeStarted started) {
        return started.generation() < 2
                ? Uni.createFrom().voidItem()
                : outbox.add(new EncodeCancelled(
                        started.groupId(), started.videoId(), started.jobId(), 2, started.startedAt()));
    }

    private void failIfAsked(UUID video) {
        var left = failuresToCome.get(video);
        if (left != null && left.getAndDecrement() > 0) {
            throw new IllegalStateException("the effect fails, as the test asked");
        }
    }
}
