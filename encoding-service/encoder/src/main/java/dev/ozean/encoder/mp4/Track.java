package dev.ozean.encoder.mp4;

import dev.ozean.encoder.mp4.Samples.Chunk;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/** A rendition on its way from fragments to one file: what its head says, and the samples of its segments. */
public final class Track {
    private final int timescale;
    private final int language;
    private final ByteBuffer shownSize;
    private final Box handler;
    private final Box media;
    private final Samples samples;

    private Track(Box trak) {
        var header = trak.at("mdia", "mdhd").content();
        var wide = header.get(0) == 1;
        this.timescale = header.getInt(wide ? 20 : 12);
        this.language = header.getShort(wide ? 32 : 20);
        var shown = trak.at("tkhd").content();
        this.shownSize = shown.slice(shown.limit() - 8, 8);
        this.handler = trak.at("mdia", "hdlr");
        this.media = trak.at("mdia", "minf");
        this.samples = new Samples(timescale);
    }

    /** From the head of its segments. */
    public static Track of(byte[] init) {
        return new Track(Box.first(Box.in(ByteBuffer.wrap(init)), "moov").at("trak"));
    }

    public void add(Fragment fragment) {
        samples.add(fragment);
    }

    public boolean isEmpty() {
        return samples.isEmpty();
    }

    /** The short side of the picture in pixels; 0 for sound. */
    public int shortSide() {
        return Math.min(shownSize.getInt(0) >>> 16, shownSize.getInt(4) >>> 16);
    }

    List<Chunk> chunks() {
        return samples.chunks();
    }

    double seconds(Chunk chunk) {
        return (double) chunk.time() / timescale;
    }

    /** In ticks of another clock, from the film's start. */
    long end(int clock) {
        return start(clock) + length(clock);
    }

    private long start(int clock) {
        return samples.start() * clock / timescale;
    }

    private long length(int clock) {
        return samples.duration() * clock / timescale;
    }

    /** Its box in the film's head; {@code places} is where each chunk lies in the file. */
    void write(BoxWriter out, int number, int clock, long[] places, boolean large) {
        var shift = shift();
        out.box("trak", () -> {
            out.box("tkhd", 0, 3, () -> writeHeader(out, number, clock));
            if (shift > 0 || samples.start() > 0) {
                out.box("edts", () -> out.box("elst", 0, 0, () -> writeEdits(out, clock, shift)));
            }
            out.box("mdia", () -> {
                writeMediaHeader(out);
                out.raw(handler.bytes());
                out.box("minf", () -> {
                    Box.in(media.content()).stream()
                            .filter(box -> !box.type().equals("stbl"))
                            .forEach(box -> out.raw(box.bytes()));
                    new SampleTable(samples, shift, places, large).write(out, media.at("stbl", "stsd"));
                });
            });
        });
    }

    private void writeHeader(BoxWriter out, int number, int clock) {
        out.zeros(8).number(number).zeros(4).number(end(clock)).zeros(8);
        out.zeros(4).half(shortSide() == 0 ? 0x100 : 0).zeros(2);
        for (var cell : new int[] {0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000}) {
            out.number(cell);
        }
        out.number(shownSize.getInt(0)).number(shownSize.getInt(4));
    }

    /** Nothing until it starts; then from its first sample's showing on. */
    private void writeEdits(BoxWriter out, int clock, int shift) {
        var late = samples.start() > 0;
        out.number(late ? 2 : 1);
        if (late) {
            out.number(start(clock)).number(-1).number(0x10000);
        }
        out.number(length(clock)).number(shift).number(0x10000);
    }

    private void writeMediaHeader(BoxWriter out) {
        var wide = samples.duration() > 0xffffffffL;
        out.box("mdhd", wide ? 1 : 0, 0, () -> {
            if (wide) {
                out.zeros(16).number(timescale).big(samples.duration());
            } else {
                out.zeros(8).number(timescale).number(samples.duration());
            }
            out.half(language).zeros(2);
        });
    }

    /** Pictures that are shown in another order are delayed; older players know no negative delays. */
    private int shift() {
        return -Math.min(0, Arrays.stream(samples.delays()).min().orElse(0));
    }
}
