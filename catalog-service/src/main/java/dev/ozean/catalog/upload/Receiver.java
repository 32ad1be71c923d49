package dev.ozean.catalog.upload;

import dev.ozean.web.Failure;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Takes the bytes of requests in; of several for one upload the newest has it. */
@ApplicationScoped
class Receiver {
    private final Uploads uploads;
    private final MasterStore store;
    private final PartMemory memory;
    private final Completion completion;
    private final Capacity capacity;
    private final UploadConfig config;
    private final ConcurrentHashMap<UUID, Body> active = new ConcurrentHashMap<>();

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
     *
     * @param announced how many bytes the body is said to have, negative if that was not said
     */
    UploadView receive(UUID group, UUID id, long offset, long announced, Body body) {
        var turn = uploads.takeOver(group, id, offset, Math.max(0, announced));
        if (turn.isWhole()) {
            completion.completeIfUnclaimed(group, id);
        } else {
            receive(turn, body);
        }
        return uploads.get(group, id);
    }

    private void receive(Turn turn, Body body) {
        var older = active.put(turn.id(), body);
        if (older != null) {
            older.abandon();
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
            active.remove(turn.id(), body);
        }
    }

    private Turn opened(Turn turn) {
        if (!turn.multipartId().isEmpty()) {
            return turn;
        }
        // A death before the row knows the id leaves a multipart upload that the cleaning finds by its key.
        var multipart = store.begin(turn.masterKey());
        uploads.opened(turn, multipart);
        return turn.with(multipart);
    }

    /** Lets go of the upload that its sender ended, if this process receives it. */
    void abandon(UUID id) {
        var body = active.get(id);
        if (body != null) {
            body.abandon();
        }
    }
}
