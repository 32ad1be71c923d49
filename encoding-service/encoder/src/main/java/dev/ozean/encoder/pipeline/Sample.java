package dev.ozean.encoder.pipeline;

import dev.ozean.encoder.libav.Encoder;
import dev.ozean.encoder.libav.FilterGraph;
import dev.ozean.encoder.libav.Frame;
import dev.ozean.encoder.libav.Packet;
import dev.ozean.encoder.libav.PictureShape;
import dev.ozean.encoder.plan.Ladder;
import java.util.List;
import java.util.OptionalDouble;

/** Half a group of pictures, encoded at constant quality to see what a whole one takes. */
final class Sample implements AutoCloseable {
    /** Pictures to look at closely; between them little changes. */
    private static final int LOOKS = 2;

    private static final int LEAST = 8;

    private final Master master;
    private final EncodePlan plan;
    private final Ladder.Size size;
    private final Encoder encoder;
    private final List<Likeness> likenesses;
    private final long firstBeat;
    private final int wanted;
    private FilterGraph graph;
    private PictureShape shape;
    private long begin = -1;
    private long last = -1;
    private long keyBytes;
    private long bytes;
    private int looks;

    /** Nothing before {@code firstBeat} is used. */
    Sample(
            Master master,
            EncodePlan plan,
            Ladder.Size size,
            Encoder encoder,
            List<Likeness> likenesses,
            long firstBeat) {
        this.master = master;
        this.plan = plan;
        this.size = size;
        this.encoder = encoder;
        this.likenesses = likenesses;
        this.firstBeat = firstBeat;
        this.wanted = Math.max(LEAST, plan.cuts().framesAKey() / 2);
    }

    /** True once it holds enough. */
    boolean isFull() {
        return begin >= 0 && last - begin + 1 >= wanted;
    }

    /** The first beat after it. */
    long end() {
        return last + 1;
    }

    /** Takes over a picture of that beat; several in one leave the first. */
    void add(Frame frame, long beat) {
        try (frame) {
            if (isFull() || beat < firstBeat || beat <= last) {
                return;
            }
            begin = begin < 0 ? beat : begin;
            last = beat;
            frame.time(beat, 1);
            if (beat - begin >= (long) looks * wanted / LOOKS) {
                looks++;
                likenesses.forEach(likeness -> likeness.add(frame));
            }
            if (!frame.picture().equals(shape)) {
                renew(frame.picture());
            }
            graph.filter(frame.share(), this::encode);
        }
    }

    private void renew(PictureShape picture) {
        if (graph != null) {
            graph.close();
        }
        shape = picture;
        graph = FilterGraph.parse(
                Scaler.steps(picture, size, master.video().turn(), plan.rate().inverse()) + ",buffersink@out", 1);
    }

    private void encode(Frame frame) {
        try (frame) {
            encoder.encode(frame, this::weigh);
        }
    }

    private void weigh(Packet packet) {
        try (packet) {
            if (packet.isKey()) {
                keyBytes += packet.bytes();
            } else {
                bytes += packet.bytes();
            }
        }
    }

    /** Bits a second of a whole group; absent where the film had hardly any pictures here. */
    OptionalDouble bitrate() {
        encoder.drain(this::weigh);
        var others = last - begin;
        if (begin < 0 || others < LEAST / 2) {
            return OptionalDouble.empty();
        }
        var group = plan.cuts().framesAKey();
        var bytesAGroup = keyBytes + (double) bytes / others * (group - 1);
        return OptionalDouble.of(bytesAGroup * 8 / group * plan.rate().value());
    }

    @Override
    public void close() {
        if (graph != null) {
            graph.close();
        }
        encoder.close();
    }
}
