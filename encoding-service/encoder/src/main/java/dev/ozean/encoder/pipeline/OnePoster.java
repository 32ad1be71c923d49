package dev.ozean.encoder.pipeline;

import dev.ozean.encoding.protocol.MediaFile;
import dev.ozean.encoding.protocol.ToParent;

/** Lets one poster pass: one that was picked early stays, though a pass over the whole film may find another. One thread. */
final class OnePoster implements Publisher {
    private final Publisher next;
    private boolean hasPoster;

    OnePoster(Publisher next) {
        this.next = next;
    }

    @Override
    public void publish(MediaFile file, byte[] content) {
        if (file instanceof ToParent.Still) {
            if (hasPoster) {
                return;
            }
            hasPoster = true;
        }
        next.publish(file, content);
    }

    @Override
    public void complete(String rendition) {
        next.complete(rendition);
    }

    @Override
    public void drop(String rendition) {
        next.drop(rendition);
    }

    @Override
    public void replaced(String rendition) {
        next.replaced(rendition);
    }
}
