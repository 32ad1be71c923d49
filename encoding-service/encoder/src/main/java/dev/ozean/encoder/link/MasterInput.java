package dev.ozean.encoder.link;

import dev.ozean.encoder.libav.Input;
import dev.ozean.encoding.protocol.ToParent.Read;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * The master, read through the parent in blocks. Blocks ahead are asked for while it is read in order; the last ones used
 * stay, so that a container whose sound lies far from its picture does not ask twice.
 */
public final class MasterInput implements Input {
    /** Bytes. */
    private static final int BLOCK = Read.MAX_LENGTH;

    /** Blocks, as are those that are kept. */
    private static final int AHEAD = 4;

    /** Of two places, picture and sound, the block that is read and those ahead of it. */
    private static final int KEPT = 2 * (1 + AHEAD);

    private final Parent parent;
    private final long size;
    private final int ahead;
    private final Map<Long, CompletableFuture<byte[]>> blocks = new LinkedHashMap<>(KEPT * 2, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, CompletableFuture<byte[]>> eldest) {
            return size() > KEPT;
        }
    };
    private long last = -1;

    private MasterInput(Parent parent, long size, int ahead) {
        this.parent = parent;
        this.size = size;
        this.ahead = ahead;
    }

    public MasterInput(Parent parent, long size) {
        this(parent, size, AHEAD);
    }

    /** For whoever seeks and reads little at each place: nothing is asked for ahead. */
    public static MasterInput inPlaces(Parent parent, long size) {
        return new MasterInput(parent, size, 0);
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public int read(long position, byte[] target, int length) throws IOException {
        if (position >= size) {
            return 0;
        }
        var number = position / BLOCK;
        var block = parent.whileWaiting(() -> block(number));
        var from = (int) (position % BLOCK);
        var count = Math.min(length, block.length - from);
        System.arraycopy(block, from, target, 0, count);
        return count;
    }

    private byte[] block(long number) throws IOException {
        var wanted = asked(number);
        if (number == last || number == last + 1) {
            for (var next = number + 1; next <= number + ahead && next * BLOCK < size; next++) {
                asked(next);
            }
        }
        last = number;
        return parent.await(wanted, length(number), "block " + number);
    }

    private CompletableFuture<byte[]> asked(long number) throws IOException {
        var block = blocks.get(number);
        if (block == null) {
            block = parent.read(number * BLOCK, length(number));
            blocks.put(number, block);
        }
        return block;
    }

    private int length(long number) {
        return (int) Math.min(BLOCK, size - number * BLOCK);
    }
}
