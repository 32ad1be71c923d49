package dev.ozean.encoder.pipeline;

import dev.ozean.encoder.download.Reel;
import dev.ozean.encoder.link.Parent;
import dev.ozean.encoder.link.Scratch;
import dev.ozean.encoding.protocol.MediaFile;
import dev.ozean.encoding.protocol.ToParent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.LongAdder;

/** Publishes at once, and makes whoever calls it wait while scratch is full. */
final class Announcer implements Publisher {
    private final Parent parent;
    private final Scratch scratch;
    private final Reel reel;
    private final LongAdder moves;

    Announcer(Workshop shop, LongAdder moves) {
        this.parent = shop.parent();
        this.scratch = shop.scratch();
        this.reel = shop.reel();
        this.moves = moves;
    }

    @Override
    public void publish(MediaFile file, byte[] content) {
        try {
            scratch.write(file, content);
            reel.made(file, content);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        switch (file) {
            case ToParent.Init init -> parent.send(init);
            case ToParent.Segment segment -> parent.send(segment);
            case ToParent.Still still -> parent.send(still);
            case ToParent.Thumbnail thumbnail -> parent.send(thumbnail);
            case ToParent.Sprite sprite -> parent.send(sprite);
            case ToParent.Captions captions -> parent.send(captions);
            case ToParent.Part part -> parent.send(part);
        }
        moves.increment();
    }

    @Override
    public void complete(String rendition) {
        parent.send(new ToParent.Complete(rendition));
        moves.increment();
    }

    @Override
    public void drop(String rendition) {
        reel.forget(rendition);
        parent.send(new ToParent.Dropped(rendition));
    }

    @Override
    public void replaced(String rendition) {
        scratch.awaitStored();
        drop(rendition);
    }
}
