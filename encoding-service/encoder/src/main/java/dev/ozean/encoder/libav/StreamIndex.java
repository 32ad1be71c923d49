package dev.ozean.encoder.libav;

import static org.bytedeco.ffmpeg.global.avformat.*;

import org.bytedeco.ffmpeg.avformat.AVIndexEntry;

/** What a container lists of a stream's packets before any is read: MP4 all of them, others some, or none. */
public final class StreamIndex {
    private StreamIndex() {}

    /** Told of each entry, in order. */
    public interface Visitor {
        /** Ticks are of the stream's time base, bytes 0 where not listed; hidden ones are read but not shown. */
        void entry(long time, boolean key, boolean hidden, int bytes);
    }

    public static void visit(Demuxer demuxer, int stream, Visitor visitor) {
        var indexed = demuxer.context.streams(stream);
        var count = avformat_index_get_entries_count(indexed);
        for (int i = 0; i < count; i++) {
            var entry = avformat_index_get_entry(indexed, i);
            var flags = entry.flags();
            visitor.entry(
                    entry.timestamp(),
                    (flags & AVIndexEntry.AVINDEX_KEYFRAME) != 0,
                    (flags & AVIndexEntry.AVINDEX_DISCARD_FRAME) != 0,
                    entry.size());
        }
    }
}
