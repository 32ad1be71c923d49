package dev.ozean.encoder.pipeline;

import dev.ozean.encoder.flow.Lane;
import dev.ozean.encoder.flow.Stop;
import dev.ozean.encoding.protocol.MediaFile;

/** Publishes in a thread of its own; when scratch is full, everything behind it waits. */
final class PublishingLane implements Publisher, AutoCloseable {
    private static final long LANE_BYTES = 16 << 20;

    /** What is to be said, and how many bytes wait with it. */
    private record Waiting(Runnable saying, long bytes) {}

    private final Publisher next;
    private final Lane<Waiting> lane;

    PublishingLane(Publisher next, Stop stop) {
        this.next = next;
        this.lane = new Lane<>(stop, LANE_BYTES, Waiting::bytes, _ -> {});
    }

    @Override
    public void publish(MediaFile file, byte[] content) {
        lane.put(new Waiting(() -> next.publish(file, content), content.length));
    }

    @Override
    public void complete(String rendition) {
        lane.put(new Waiting(() -> next.complete(rendition), 0));
    }

    @Override
    public void drop(String rendition) {
        lane.put(new Waiting(() -> next.drop(rendition), 0));
    }

    @Override
    public void replaced(String rendition) {
        lane.put(new Waiting(() -> next.replaced(rendition), 0));
    }

    void run() {
        lane.drainTo(waiting -> waiting.saying().run());
    }

    void end() {
        lane.end();
    }

    @Override
    public void close() {
        lane.close();
    }
}
