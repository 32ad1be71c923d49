package dev.ozean.catalog.upload;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import dev.ozean.web.Failure;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Takes the bytes of requests in; of several for one upload the newest has it. */
@ApplicationScoped
class Receiver {
    /** For what a cut connection still holds. */
    private static final Duration LAST_BYTES = Duration.ofSeconds(2);

    /** The store may hang; the offset that is answered then is true, only smaller than it could be. */
    private static final Duration LONGEST_SETTLING = Duration.ofSeconds(20);

    /**
     * A request that is received now.
     *
     * @param done when all that it brought is durable
     */
    private record Underway(Body body, CompletableFuture<Void> done) {
        boolean isDoneWithin(Duration patience) {
            var timeout = new CompletableFuture<Void>().completeOnTimeout(null, patience.toMillis(), MILLISECONDS);
            CompletableFuture.anyOf(done, timeout).join();
            return done.isDone();
        }
    }

    private final Uploads uploads;
    private final MasterStore store;
    private final PartMemory memory;
    private final Completion completion;
    private final Capacity capacity;
    private final UploadConfig config;
    private final ConcurrentHashMap<UUID, Underway> active = new ConcurrentHashMap<>();

    Receiver(
            Uploads uploads,
            MasterStore store,
            PartMemory memory,
            Completion completion,
            Capacity capacity,
            UploadConfig config,
            MeterRegistry meters) {
        this.uploads = uploads;
        this.store = store;
        this.memory = memory;
        this.completion = completion;
        this.capacity = capacity;
        this.config = config;
        Gauge.builder("ozean.upload.active", active, ConcurrentHashMap::size)
                .description("uploads that are received by this process now")
                .register(meters);
    }

    /**
     * Appends {@code body} to the upload and returns when its bytes are durable; with the last one, when the file is
     * its video's master.
     */
    UploadView receive(UUID group, UUID id, long offset, Body body) {
        var turn = uploads.takeOver(group, id, offset, Math.max(0, body.announced()));
        if (turn.isWhole()) {
            completion.completeIfUnclaimed(group, id);
        } else {
            receive(turn, body);
        }
        return uploads.get(group, id);
    }

    private void receive(Turn turn, Body body) {
        var underway = new Underway(body, new CompletableFuture<>());
        var older = active.put(turn.id(), underway);
        if (older != null) {
            older.body().abandon();
        }
        try {
            capacity.requireFreeSpace(0);
            var reception = new Reception(uploads, store, memory, config.partsInMemory(), body, opened(turn));
            if (reception.receive() == Body.State.ABANDONED) {
                throw new TakenOver();
            }
            if (reception.isWhole()) {
                completion.complete(turn.groupId(), turn.id());
            }
        } catch (TakenOver _) {
            throw new Failure.Conflict("taken_over", "Another request goes on with this upload, or has ended it.");
        } finally {
            active.remove(turn.id(), underway);
            underway.done().complete(null);
        }
    }

    /**
     * The upload as it stands once nothing is on its way any more: who asks wants to go on from there, so a request
     * that still holds it is dead or forgotten. It ends here, and what it brought is durable before the answer; one in
     * another process ends by itself. Of a whole one nothing is on its way, whoever puts it together.
     */
    UploadView settled(UUID group, UUID id) {
        // Looked for before the row is read: a request that ends in between has written down what it brought.
        var underway = active.get(id);
        var upload = uploads.get(group, id);
        if (underway == null || upload.state().isWhole()) {
            return upload;
        }
        if (!underway.isDoneWithin(LAST_BYTES)
                && !uploads.get(group, id).state().isWhole()) {
            underway.body().hangUp();
            underway.isDoneWithin(LONGEST_SETTLING);
        }
        return uploads.get(group, id);
    }

    private Turn opened(Turn turn) {
        if (!turn.multipartId().isEmpty()) {
            return turn;
        }
        // A death before the row knows the id leaves a multipart upload that the cleaning finds by its key.
        var multipart = store.begin(turn.masterKey());
        try {
            uploads.opened(turn, multipart);
        } catch (TakenOver taken) {
            // The cleaning may have come by before.
            store.abort(turn.masterKey(), multipart);
            throw taken;
        }
        return turn.with(multipart);
    }

    /** Lets go of the upload that its sender ended, if this process receives it. */
    void abandon(UUID id) {
        var underway = active.get(id);
        if (underway != null) {
            underway.body().abandon();
        }
    }
}
