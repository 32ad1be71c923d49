package dev.ozean.encoder.pipeline;

import dev.ozean.encoding.protocol.MediaFile;
import java.util.ArrayList;
import java.util.List;

/** Holds back what is published, up to a few seconds of film, until it is sure that there is something to be announced. */
final class Gate implements Publisher {
    /** What is held lies in memory; so much have the first segments of the heaviest source that anybody could watch. */
    private static final long MOST_BYTES = 16 << 20;

    private final Publisher next;
    private final List<Runnable> held = new ArrayList<>();
    private long seenBytes;
    private boolean open;

    Gate(Publisher next) {
        this.next = next;
    }

    void open() {
        open = true;
        held.forEach(Runnable::run);
        held.clear();
    }

    /** @throws Unstreamable if it is closed and would hold more than it may */
    @Override
    public void publish(MediaFile file, byte[] content) {
        seenBytes += content.length;
        if (!open && seenBytes > MOST_BYTES) {
            throw new Unstreamable("too much before it is sure to be one");
        }
        pass(() -> next.publish(file, content));
    }

    @Override
    public void complete(String rendition) {
        pass(() -> next.complete(rendition));
    }

    @Override
    public void drop(String rendition) {
        pass(() -> next.drop(rendition));
    }

    @Override
    public void replaced(String rendition) {
        pass(() -> next.replaced(rendition));
    }

    private void pass(Runnable saying) {
        if (open) {
            saying.run();
        } else {
            held.add(saying);
        }
    }
}
