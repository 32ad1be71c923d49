package dev.ozean.encoder.mp4;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a fragment of one track says about its samples: when the first is decoded, where it starts in the segment's bytes,
 * and of each its size in bytes, its length and the delay until it is shown, in ticks, and whether it stands for itself.
 */
public record Fragment(long time, int dataStart, int[] sizes, int[] durations, int[] delays, boolean[] keys) {
    private static final int NOT_SYNC = 0x10000;

    /** The fragments of a segment, in order. */
    public static List<Fragment> of(byte[] segment) {
        var fragments = new ArrayList<Fragment>();
        for (var box : Box.in(ByteBuffer.wrap(segment))) {
            if (box.type().equals("moof")) {
                fragments.add(of(box));
            }
        }
        return fragments;
    }

    /** How many bytes of a segment hold all up to the end of its first sample. */
    public static int firstSampleEnd(byte[] segment) {
        var first = of(segment).getFirst();
        return first.dataStart + first.sizes[0];
    }

    /** All its samples lie together. */
    public int dataLength() {
        return Arrays.stream(sizes).sum();
    }

    private static Fragment of(Box moof) {
        var track = moof.at("traf");
        var defaults = Defaults.of(track.at("tfhd").content());
        var time = track.at("tfdt").content();
        var start = time.get(0) == 1 ? time.getLong(4) : Integer.toUnsignedLong(time.getInt(4));
        return run(moof.start(), start, track.at("trun").content().duplicate(), defaults);
    }

    private static Fragment run(int moof, long time, ByteBuffer run, Defaults defaults) {
        var flags = run.getInt();
        var count = run.getInt();
        var dataStart = moof + ((flags & 0x1) != 0 ? run.getInt() : 0);
        var firstFlags = (flags & 0x4) != 0 ? run.getInt() : defaults.flags();
        var sizes = new int[count];
        var durations = new int[count];
        var delays = new int[count];
        var keys = new boolean[count];
        for (int i = 0; i < count; i++) {
            durations[i] = (flags & 0x100) != 0 ? run.getInt() : defaults.duration();
            sizes[i] = (flags & 0x200) != 0 ? run.getInt() : defaults.size();
            var own = (flags & 0x400) != 0 ? run.getInt() : i == 0 ? firstFlags : defaults.flags();
            keys[i] = (own & NOT_SYNC) == 0;
            delays[i] = (flags & 0x800) != 0 ? run.getInt() : 0;
        }
        return new Fragment(time, dataStart, sizes, durations, delays, keys);
    }

    /** What holds for samples of which nothing else is said. */
    private record Defaults(int duration, int size, int flags) {
        static Defaults of(ByteBuffer header) {
            var fields = header.duplicate();
            var present = fields.getInt();
            fields.getInt();
            if ((present & 0x1) != 0) {
                fields.getLong();
            }
            if ((present & 0x2) != 0) {
                fields.getInt();
            }
            return new Defaults(
                    (present & 0x8) != 0 ? fields.getInt() : 0,
                    (present & 0x10) != 0 ? fields.getInt() : 0,
                    (present & 0x20) != 0 ? fields.getInt() : 0);
        }
    }
}
