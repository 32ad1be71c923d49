package dev.ozean.encoder.download;

import dev.ozean.encoder.link.Outlet;
import dev.ozean.encoder.link.Parent;
import dev.ozean.encoder.mp4.Movie;
import dev.ozean.encoder.mp4.Track;
import dev.ozean.encoding.protocol.Download;
import dev.ozean.encoding.protocol.ToParent;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The download, put together from stored segments part by part: nothing is encoded, nothing more than a part is held. */
public final class Assembly {
    private final Reel reel;
    private final Parent parent;
    private final Outlet outlet;
    private final Download download;
    private final byte[] part = new byte[ToParent.Part.SIZE];
    private int filled;
    private int number = 1;

    public Assembly(Reel reel, Parent parent, Outlet outlet) {
        this.reel = reel;
        this.parent = parent;
        this.outlet = outlet;
        this.download = reel.hasPicture() ? Download.MP4 : Download.M4A;
    }

    /** All that was noted must be stored by now. */
    public void run() throws IOException {
        var strips =
                reel.strips().stream().filter(strip -> !strip.track().isEmpty()).toList();
        var sources = new HashMap<Track, StoredBytes>();
        strips.forEach(strip -> sources.put(strip.track(), new StoredBytes(parent, strip.stretches())));
        var movie = new Movie(strips.stream().map(Reel.Strip::track).toList());
        add(movie.head());
        add(movie, sources);
        if (filled > 0) {
            publish();
        }
    }

    private void add(byte[] head) {
        for (var done = 0; done < head.length; ) {
            var count = Math.min(head.length - done, part.length - filled);
            System.arraycopy(head, done, part, filled, count);
            done += count;
            grow(count);
        }
    }

    private void add(Movie movie, Map<Track, StoredBytes> sources) throws IOException {
        for (var piece : movie.pieces()) {
            for (var left = piece.bytes(); left > 0; ) {
                var count = (int) Math.min(left, part.length - filled);
                sources.get(piece.track()).read(part, filled, count);
                left -= count;
                grow(count);
            }
        }
    }

    private void grow(int count) {
        filled += count;
        if (filled == part.length) {
            publish();
        }
    }

    private void publish() {
        var content = Arrays.copyOf(part, filled);
        outlet.publish(new ToParent.Part(download, number, content.length), content);
        number++;
        filled = 0;
    }
}
