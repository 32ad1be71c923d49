package dev.ozean.catalog.upload;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;

/** The buffers of all uploads: outside the heap, so many and no more, given in the order of asking. */
@ApplicationScoped
class PartMemory {
    private final int partSize;
    private final int parts;
    private final Semaphore free;
    private final ConcurrentLinkedQueue<ByteBuffer> spare = new ConcurrentLinkedQueue<>();

    PartMemory(UploadConfig config, MeterRegistry meters) {
        this.partSize = Math.toIntExact(config.partSize().asLongValue());
        this.parts = Math.toIntExact(Math.max(1, config.memory().asLongValue() / partSize));
        this.free = new Semaphore(parts, true);
        Gauge.builder("ozean.upload.memory", this, PartMemory::bytesInUse)
                .description("in buffers of parts that are received or stored")
                .baseUnit("bytes")
                .register(meters);
    }

    /** Waits until there is a buffer; it is empty and as large as a part. */
    ByteBuffer take() {
        free.acquireUninterruptibly();
        var buffer = spare.poll();
        return buffer == null ? ByteBuffer.allocateDirect(partSize) : buffer.clear();
    }

    void giveBack(ByteBuffer buffer) {
        spare.add(buffer);
        drop();
    }

    /** Like giving it back, but for one that a failed request may still read from: it is not used again. */
    void giveUp() {
        drop();
    }

    private void drop() {
        free.release();
        if (free.availablePermits() == parts) {
            // Nobody uploads: the memory goes back to the system when the collector comes by.
            spare.clear();
        }
    }

    long bytesInUse() {
        return (long) (parts - free.availablePermits()) * partSize;
    }
}
