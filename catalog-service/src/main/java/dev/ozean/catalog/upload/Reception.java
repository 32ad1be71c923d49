package dev.ozean.catalog.upload;

import dev.ozean.web.Failure;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;

/**
 * One request's way from bytes to durable parts: the next part is received while those before it are stored, and parts
 * are written down in their order, so that the rows never tell of a gap.
 */
final class Reception {
    private final Uploads uploads;
    private final MasterStore store;
    private final PartMemory memory;
    private final Semaphore parts;
    private final Body body;
    private final Turn turn;
    private CompletableFuture<Void> written = CompletableFuture.completedFuture(null);
    private boolean recognised;
    private boolean tailStored;
    private long position;

    Reception(Uploads uploads, MasterStore store, PartMemory memory, int partsInMemory, Body body, Turn turn) {
        this.uploads = uploads;
        this.store = store;
        this.memory = memory;
        this.parts = new Semaphore(partsInMemory);
        this.body = body;
        this.turn = turn;
        this.recognised = turn.recognised();
        this.position = turn.partBytes();
    }

    /**
     * Takes all that comes and returns when it is durable.
     *
     * @return how the body ended
     * @throws Failure.Gone if the store has lost what came before
     */
    Body.State receive() {
        try {
            return receiveParts();
        } catch (LostParts _) {
            uploads.refuse(turn);
            throw Completion.broken();
        }
    }

    private Body.State receiveParts() {
        var state = Body.State.OPEN;
        while (state == Body.State.OPEN && !isWhole() && !written.isCompletedExceptionally()) {
            state = receivePart();
        }
        Waiting.on(written);
        forgetOldTail();
        return state;
    }

    /** Whether the last part is stored too. */
    boolean isWhole() {
        return position == turn.length();
    }

    private Body.State receivePart() {
        var size = turn.sizeOfPartAt(position);
        parts.acquireUninterruptibly();
        var buffer = memory.take();
        var handedOver = false;
        try {
            var held = readTail(buffer);
            var state = recognise(buffer, size);
            if (state == Body.State.OPEN) {
                state = body.fill(buffer.limit(size));
            }
            if (state == Body.State.ABANDONED) {
                return state;
            }
            if (buffer.position() == size) {
                handedOver = true;
                storePart(buffer.flip());
            } else if (buffer.position() > held) {
                storeTail(buffer.flip());
            }
            return state;
        } finally {
            if (!handedOver) {
                memory.giveBack(buffer);
                parts.release();
            }
        }
    }

    /** The first part of a resumed upload begins with what an earlier request left. */
    private int readTail(ByteBuffer buffer) {
        if (position != turn.partBytes() || turn.tailBytes() == 0) {
            return 0;
        }
        store.read(turn.tailKey(turn.tailTakeover()), turn.tailBytes(), buffer);
        return turn.tailBytes();
    }

    private Body.State recognise(ByteBuffer buffer, int size) {
        if (recognised) {
            return Body.State.OPEN;
        }
        var enough = Math.min(Container.BYTES_TO_SEE, size);
        var state = buffer.position() < enough ? body.fill(buffer.limit(enough)) : Body.State.OPEN;
        if (buffer.position() >= enough) {
            uploads.recognised(turn, Container.of(buffer.duplicate().flip()).orElseThrow(this::refuse));
            recognised = true;
        }
        return state;
    }

    private Failure refuse() {
        uploads.refuse(turn);
        return new Failure.Invalid(
                "not_a_video",
                "This file is no video and no sound that we know: MP4, MOV, WebM, MKV and AVI are taken, and MP3, M4A,"
                        + " WAV, FLAC and OGG.");
    }

    private void storePart(ByteBuffer buffer) {
        var size = buffer.remaining();
        var number = turn.numberOfPartAt(position);
        var stored = store.storePart(turn, number, buffer).whenComplete((_, failure) -> release(buffer, failure));
        written = written.thenCombine(stored, (_, etag) -> new StoredPart(number, etag, size))
                .thenCompose(part -> uploads.partStored(turn, part));
        position += size;
    }

    private void release(ByteBuffer buffer, Throwable failure) {
        if (failure == null) {
            memory.giveBack(buffer);
        } else {
            memory.giveUp();
        }
        parts.release();
    }

    private void storeTail(ByteBuffer buffer) {
        Waiting.on(written);
        var key = turn.tailKey(turn.fence());
        var size = buffer.remaining();
        store.put(key, buffer);
        try {
            uploads.tailStored(turn, size);
            tailStored = true;
        } catch (TakenOver taken) {
            store.delete(key);
            throw taken;
        }
    }

    /** What the request began with is part of something newer now. */
    private void forgetOldTail() {
        if (turn.tailBytes() > 0 && (tailStored || position > turn.partBytes())) {
            store.deleteIfPossible(turn.tailKey(turn.tailTakeover()));
        }
    }
}
