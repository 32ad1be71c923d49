package dev.ozean.encoder.pipeline;

import dev.ozean.encoder.libav.FragmentMuxer;
import dev.ozean.encoder.libav.Packet;
import dev.ozean.encoder.libav.Rational;
import dev.ozean.encoder.mp4.Fragment;
import dev.ozean.encoder.plan.Avc;
import dev.ozean.encoder.plan.CopyCuts;
import dev.ozean.encoder.plan.Streamable;
import dev.ozean.encoding.protocol.ToParent;
import java.util.ArrayList;
import java.util.List;

/**
 * H.264 as it came, group by group: what was shown between two key frames is decoded between them too, or it cannot be cut
 * there. Each decoding time is made anew, the n-th picture decoded when the n-th is shown, so that every segment begins
 * exactly with its first picture, whatever its container said.
 */
final class CopiedPicture implements AutoCloseable {
    /** Of a segment, and of a group, which is held in memory. */
    private static final int MOST_BYTES = 24 << 20;

    private static final int LEAST_TIMESCALE = 10_000;
    private static final int MOST_TIMESCALE = 1_000_000;
    private static final int FINE_TIMESCALE = 90_000;

    private final Promises promises;
    private final String name;
    private final Rational timeBase;
    private final int timescale;
    private final FragmentMuxer muxer;
    private final CopyCuts cuts;
    private final Publisher publisher;
    private final long usualLength;
    private final long start;
    private final List<Packet> group = new ArrayList<>();
    private long groupBytes;
    private int groups;
    private long pictures;
    private int segment = 1;
    private long begin;
    private long end;

    CopiedPicture(Master master, Avc avc, String name, EncodePlan plan, Publisher publisher) {
        var video = master.video();
        this.promises = new Promises(avc);
        this.name = name;
        this.timeBase = video.timeBase();
        this.timescale = timescale(timeBase);
        this.start = video.start().orElse(0);
        this.publisher = publisher;
        this.usualLength = plan.rate().inverse().rescale(1, new Rational(1, timescale));
        this.cuts =
                new CopyCuts(plan.settings().keyframeInterval(), plan.settings().segmentDuration(), MOST_BYTES);
        this.muxer = FragmentMuxer.copying(master.demuxer(), video.index(), timescale);
    }

    /** The ticks of its container, or finer ones, so that nothing is rounded; the muxer wants 10 000 a second at least. */
    private static int timescale(Rational timeBase) {
        if (timeBase.num() != 1 || timeBase.den() > MOST_TIMESCALE) {
            return FINE_TIMESCALE;
        }
        var scale = timeBase.den();
        while (scale < LEAST_TIMESCALE) {
            scale *= 10;
        }
        return scale;
    }

    int timescale() {
        return timescale;
    }

    /** Those that are sure to be as they must. */
    int groups() {
        return groups;
    }

    long pictures() {
        return pictures;
    }

    double seconds() {
        return (double) end / timescale;
    }

    /** Takes the packet over. */
    void add(Packet packet) {
        try {
            require(packet);
            if (packet.isKey()) {
                beginGroup(packet.time().orElseThrow());
            }
        } catch (Unstreamable broken) {
            packet.close();
            throw broken;
        }
        groupBytes += packet.bytes();
        group.add(packet);
    }

    private void beginGroup(long time) {
        if (groups == 0 && group.isEmpty()) {
            var head = muxer.head();
            publisher.publish(new ToParent.Init(name, head.length), head);
        } else {
            endGroup(time);
        }
    }

    void end() {
        if (!group.isEmpty()) {
            var last = group.stream()
                    .max((one, other) ->
                            Long.compare(one.time().orElseThrow(), other.time().orElseThrow()))
                    .orElseThrow();
            var length =
                    last.duration() > 0 ? last.duration() : new Rational(1, timescale).rescale(usualLength, timeBase);
            endGroup(last.time().orElseThrow() + Math.max(1, length));
        }
        cut();
        publisher.complete(name);
    }

    private void require(Packet packet) {
        promises.require(packet);
        if (group.isEmpty() && (!packet.isKey() || packet.time().orElseThrow() != start)) {
            throw new Unstreamable("begins elsewhere than its key frame");
        }
        if (groupBytes + packet.bytes() > MOST_BYTES && !packet.isKey()) {
            throw new Unstreamable("too many bytes between key frames");
        }
    }

    /** All of a group is there; the next begins at {@code next}, in ticks of the stream. */
    private void endGroup(long next) {
        var shown = group.stream()
                .mapToLong(packet -> packet.time().orElseThrow())
                .sorted()
                .toArray();
        var ascends = true;
        for (int i = 1; i < shown.length; i++) {
            ascends &= shown[i] > shown[i - 1];
        }
        if (!ascends || shown[0] != group.getFirst().time().orElseThrow() || next <= shown[shown.length - 1]) {
            throw new Unstreamable("pictures beyond their key frames");
        }
        var seconds = (next - shown[0]) * timeBase.value();
        if (seconds > Streamable.LONGEST_GAP.toNanos() / 1e9) {
            throw new Unstreamable("key frames %.1f s apart".formatted(seconds));
        }
        if (cuts.cutsBefore(seconds, groupBytes)) {
            cut();
        }
        pack(shown, next);
        groups++;
    }

    private void pack(long[] shown, long next) {
        for (int i = 0; i < shown.length; i++) {
            var packet = group.get(i);
            var decoded = ticks(shown[i]);
            var until = ticks(i + 1 < shown.length ? shown[i + 1] : next);
            muxer.writeOrdered(packet, ticks(packet.time().orElseThrow()), decoded, until - decoded);
            pictures++;
        }
        group.clear();
        groupBytes = 0;
        end = ticks(next);
    }

    private long ticks(long time) {
        return timeBase.rescale(time - start, new Rational(1, timescale));
    }

    private void cut() {
        if (end <= begin) {
            return;
        }
        var content = muxer.cut();
        publisher.publish(
                new ToParent.Segment(
                        name, segment, begin, end - begin, content.length, Fragment.firstSampleEnd(content)),
                content);
        segment++;
        begin = end;
    }

    @Override
    public void close() {
        group.forEach(Packet::close);
        group.clear();
        muxer.close();
    }
}
