package dev.ozean.encoder.pipeline;

import dev.ozean.encoding.protocol.MediaFile;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds back what is published until it is sure that there is something to be announced at all; not more than a few seconds
 * of film have.
 */
final class Gate implements Publisher {
    /** In memory: the segments of the heaviest source that anybody could watch. */
    private static final long MOST_BYTES = 16 << 20;

    private final Publisher next;
    private final List<Runnable> held = new ArrayList<>();
    private long bytes;
    private boolean open;

    Gate(Publisher next) {
        this.next = next;
    }

    void open() {
        open = true;
        held.forEach(Runnable::run);
        held.clear();
    }

    /** @throws Unstreamable where it came to hold too much */
    @Override
    public void publish(MediaFile file, byte[] content) {
        bytes += content.length;
        if (!open && bytes > MOST_BYTES) {
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
