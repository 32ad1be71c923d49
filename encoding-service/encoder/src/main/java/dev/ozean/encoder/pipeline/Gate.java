package dev.ozean.encoder.pipeline;

import dev.ozean.encoding.protocol.MediaFile;
import java.util.ArrayList;
import java.util.List;

/** Holds back what is published until it is sure that there is something to be announced at all. */
final class Gate implements Publisher {
    private final Publisher next;
    private final List<Runnable> held = new ArrayList<>();
    private boolean open;

    Gate(Publisher next) {
        this.next = next;
    }

    void open() {
        open = true;
        held.forEach(Runnable::run);
        held.clear();
    }

    @Override
    public void publish(MediaFile file, byte[] content) {
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
