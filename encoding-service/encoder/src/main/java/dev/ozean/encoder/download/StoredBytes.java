package dev.ozean.encoder.download;

import dev.ozean.encoder.link.Parent;
import dev.ozean.encoding.protocol.ToParent.Read;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The samples of a rendition, read back through the parent one after the other, with a few reads under way. */
final class StoredBytes {
    private static final int AHEAD = 3;

    private record Asked(Reel.Stretch stretch, CompletableFuture<byte[]> answer) {}

    private final Parent parent;
    private final Iterator<Reel.Stretch> rest;
    private final Queue<Asked> asked = new ArrayDeque<>();
    private byte[] block = new byte[0];
    private int used;

    StoredBytes(Parent parent, List<Reel.Stretch> stretches) {
        this.parent = parent;
        this.rest = stretches.stream().flatMap(StoredBytes::blocks).iterator();
    }

    private static Stream<Reel.Stretch> blocks(Reel.Stretch whole) {
        return IntStream.iterate(0, at -> at < whole.length(), at -> at + Read.MAX_LENGTH)
                .mapToObj(at -> new Reel.Stretch(
                        whole.file(), whole.offset() + at, Math.min(Read.MAX_LENGTH, whole.length() - at)));
    }

    /** Fills the target from {@code offset} on with the next bytes. */
    void read(byte[] target, int offset, int length) throws IOException {
        for (var done = 0; done < length; ) {
            if (used == block.length) {
                block = parent.whileWaiting(this::next);
                used = 0;
            }
            var count = Math.min(length - done, block.length - used);
            System.arraycopy(block, used, target, offset + done, count);
            used += count;
            done += count;
        }
    }

    private byte[] next() throws IOException {
        while (asked.size() <= AHEAD && rest.hasNext()) {
            var stretch = rest.next();
            asked.add(new Asked(stretch, parent.readBack(stretch.file(), stretch.offset(), stretch.length())));
        }
        var oldest = asked.remove();
        return parent.await(
                oldest.answer(), oldest.stretch().length(), oldest.stretch().file());
    }
}
