package dev.ozean.encoder.pipeline;

import dev.ozean.encoder.libav.Frame;
import dev.ozean.encoding.protocol.FailureCode;
import java.util.function.Consumer;

/**
 * Puts pictures onto the constant beat: each lasts until the next one begins, several in one beat leave the last, and the
 * first begins at zero. A picture that lasts longer travels once, with its length, and is repeated at the encoders.
 */
final class Cadence implements AutoCloseable {
    private final long maxFrames;
    private final Consumer<Frame> sink;
    private Frame held;
    private long heldBeat;
    private long next;

    Cadence(long maxFrames, Consumer<Frame> sink) {
        this.maxFrames = maxFrames;
        this.sink = sink;
    }

    /** Takes over a picture that begins at {@code beat}; those out of order are dropped. */
    void add(Frame frame, long beat) {
        if (held != null && beat < heldBeat) {
            frame.close();
            return;
        }
        release(beat);
        if (held != null) {
            held.close();
        }
        held = frame;
        heldBeat = beat;
    }

    /** Nothing follows; the last picture ends at {@code beat}, and is left out if there is no beat for it. */
    void end(long beat) {
        release(Math.max(beat, 1));
    }

    long frames() {
        return next;
    }

    private void release(long until) {
        if (held == null || until <= next) {
            return;
        }
        if (until > maxFrames) {
            throw new MediaRefused(FailureCode.TOO_LARGE, "pictures up to beat " + until);
        }
        var frame = held;
        held = null;
        frame.time(next, until - next);
        next = until;
        sink.accept(frame);
    }

    @Override
    public void close() {
        if (held != null) {
            held.close();
            held = null;
        }
    }
}
