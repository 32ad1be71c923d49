package dev.ozean.encoder.mp4;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A film as one file with its head at the front, for players that load it as it comes. The samples were made before and
 * stay as they are, so the head is known to the byte before the first of them is written.
 */
public final class Movie {
    private static final int CLOCK = 1000;
    private static final long LARGE = 0xf0000000L;

    /** So many bytes of that track come next. */
    public record Piece(Track track, long bytes) {}

    private record Placed(Track track, Samples.Chunk chunk) {}

    private final List<Track> tracks;
    private final List<Placed> order = new ArrayList<>();
    private final boolean large;
    private final long payload;

    /** Tracks that hold something. */
    public Movie(List<Track> tracks) {
        this.tracks = tracks;
        for (var track : tracks) {
            track.chunks().forEach(chunk -> order.add(new Placed(track, chunk)));
        }
        order.sort(Comparator.comparingDouble(placed -> placed.track().seconds(placed.chunk())));
        this.payload =
                order.stream().mapToLong(placed -> placed.chunk().bytes()).sum();
        this.large = payload > LARGE;
    }

    /** All that comes before the first piece. */
    public byte[] head() {
        var size = head(0).size();
        return head(size).toByteArray();
    }

    /** The samples behind the head, in order. */
    public List<Piece> pieces() {
        return order.stream()
                .map(placed -> new Piece(placed.track(), placed.chunk().bytes()))
                .toList();
    }

    private BoxWriter head(long firstPlace) {
        var out = new BoxWriter();
        var brand = tracks.stream().allMatch(track -> track.shortSide() == 0) ? "M4A " : "isom";
        out.box(
                "ftyp",
                () -> out.text(brand)
                        .number(512)
                        .text(brand)
                        .text("iso2")
                        .text("avc1")
                        .text("mp41"));
        out.box("moov", () -> {
            out.box("mvhd", 0, 0, () -> writeHeader(out));
            for (int i = 0; i < tracks.size(); i++) {
                tracks.get(i).write(out, i + 1, CLOCK, places(tracks.get(i), firstPlace), large);
            }
        });
        if (large) {
            return out.number(1).text("mdat").big(payload + 16);
        }
        return out.number(payload + 8).text("mdat");
    }

    private void writeHeader(BoxWriter out) {
        var end = tracks.stream().mapToLong(track -> track.end(CLOCK)).max().orElse(0);
        out.zeros(8).number(CLOCK).number(end).number(0x10000).half(0x100).zeros(10);
        for (var cell : new int[] {0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000}) {
            out.number(cell);
        }
        out.zeros(24).number(tracks.size() + 1);
    }

    private long[] places(Track track, long firstPlace) {
        var places = new long[track.chunks().size()];
        var place = firstPlace;
        var next = 0;
        for (var placed : order) {
            if (placed.track() == track) {
                places[next++] = place;
            }
            place += placed.chunk().bytes();
        }
        return places;
    }
}
