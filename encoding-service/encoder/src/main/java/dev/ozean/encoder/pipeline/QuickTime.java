package dev.ozean.encoder.pipeline;

import dev.ozean.encoder.libav.Input;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Looks whether a QuickTime film or an MP4 that nobody vouches for holds its pictures, or only says where they are. */
final class QuickTime {
    private static final int HEAD = 8;
    private static final int LONG_HEAD = 16;

    /** Altogether: what is deeper or further behind is not looked for. */
    private static final int MOST_BOXES = 2000;

    private static final Set<String> MEDIA = Set.of("vide", "soun");

    private final Input input;
    private int seen;

    /** The content of a box, as far as the one around it goes. */
    private record Box(String type, long from, long to) {}

    private QuickTime(Input input) {
        this.input = input;
    }

    /** True where all pictures and sounds of the film are in other files. */
    static boolean isElsewhere(Input input) throws IOException {
        return new QuickTime(input).isElsewhere();
    }

    private boolean isElsewhere() throws IOException {
        var movie = in(new Box("", 0, input.size())).stream()
                .filter(box -> box.type().equals("moov"))
                .findFirst();
        if (movie.isEmpty()) {
            return false;
        }
        var inside = in(movie.get());
        var tracks = inside.stream().filter(box -> box.type().equals("trak")).toList();
        if (tracks.isEmpty()) {
            return inside.stream().anyMatch(box -> box.type().equals("rmra"));
        }
        var media = 0;
        for (var track : tracks) {
            if (isMedia(track)) {
                if (!isElsewhere(track)) {
                    return false;
                }
                media++;
            }
        }
        return media > 0;
    }

    private boolean isMedia(Box track) throws IOException {
        for (var handler : at(track, "mdia", "hdlr")) {
            // Behind its version and what older files say there.
            if (MEDIA.contains(text(read(handler.from() + 8, 4), 0))) {
                return true;
            }
        }
        return false;
    }

    private boolean isElsewhere(Box track) throws IOException {
        var references = new ArrayList<Box>();
        for (var list : at(track, "mdia", "minf", "dinf", "dref")) {
            // Behind its version and the number of its entries.
            references.addAll(in(new Box("dref", list.from() + 8, list.to())));
        }
        for (var reference : references) {
            var flags = read(reference.from(), 4).getInt(0);
            if ((flags & 1) != 0) {
                return false;
            }
        }
        return !references.isEmpty();
    }

    private List<Box> at(Box box, String... path) throws IOException {
        var found = List.of(box);
        for (var type : path) {
            var next = new ArrayList<Box>();
            for (var one : found) {
                in(one).stream().filter(inside -> inside.type().equals(type)).forEach(next::add);
            }
            found = next;
        }
        return found;
    }

    private List<Box> in(Box parent) throws IOException {
        var boxes = new ArrayList<Box>();
        var at = parent.from();
        while (parent.to() - at >= HEAD && seen++ < MOST_BOXES) {
            var head = read(at, LONG_HEAD);
            var size = Integer.toUnsignedLong(head.getInt(0));
            var content = HEAD;
            if (size == 1) {
                size = head.getLong(8);
                content = LONG_HEAD;
            }
            if (size < content) {
                break;
            }
            var end = size > parent.to() - at ? parent.to() : at + size;
            boxes.add(new Box(text(head, 4), at + content, end));
            at = end;
        }
        return boxes;
    }

    /** Zeros where the file ends. */
    private ByteBuffer read(long position, int length) throws IOException {
        var bytes = new byte[length];
        for (int done = 0; done < length; ) {
            var part = new byte[length - done];
            var count = input.read(position + done, part, part.length);
            if (count <= 0) {
                break;
            }
            System.arraycopy(part, 0, bytes, done, count);
            done += count;
        }
        return ByteBuffer.wrap(bytes);
    }

    private static String text(ByteBuffer bytes, int from) {
        return new String(bytes.array(), from, 4, StandardCharsets.ISO_8859_1);
    }
}
