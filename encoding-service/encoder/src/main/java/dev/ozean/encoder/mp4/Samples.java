package dev.ozean.encoder.mp4;

import java.util.ArrayList;
import java.util.List;

/**
 * The samples of one track, gathered from its fragments: a few bytes for the size and delay of each, lengths only where
 * they change. Times are ticks of the track.
 */
final class Samples {
    /** {@code count} samples of one length after the other. */
    record Run(int count, int duration) {}

    /** Samples that lie together in the file: when the first is decoded, how many, how many bytes. */
    record Chunk(long time, int samples, long bytes) {}

    private final long chunkTicks;
    private final List<Run> runs = new ArrayList<>();
    private final List<Chunk> chunks = new ArrayList<>();
    private final Numbers keys = new Numbers();
    private final Numbers sizes = new Numbers();
    private final Numbers delays = new Numbers();
    private long start = -1;
    private long end;
    private long chunkTime;
    private int chunkSamples;
    private long chunkBytes;

    /** Chunks are about so long, so that picture and sound of a moment lie near each other. */
    Samples(long chunkTicks) {
        this.chunkTicks = chunkTicks;
    }

    void add(Fragment fragment) {
        if (start < 0) {
            start = fragment.time();
            end = start;
            chunkTime = start;
        }
        stretchLast(fragment.time() - end);
        end = fragment.time();
        for (int i = 0; i < fragment.sizes().length; i++) {
            if (fragment.keys()[i]) {
                keys.add(sizes.count() + 1);
            }
            sizes.add(fragment.sizes()[i]);
            delays.add(fragment.delays()[i]);
            append(fragment.durations()[i]);
            end += fragment.durations()[i];
            chunkSamples++;
            chunkBytes += fragment.sizes()[i];
            if (end - chunkTime >= chunkTicks) {
                closeChunk();
            }
        }
    }

    /** What a fragment begins later or earlier than the one before ended is the length of its last sample. */
    private void stretchLast(long ticks) {
        if (ticks == 0 || runs.isEmpty()) {
            return;
        }
        var last = runs.removeLast();
        if (last.count() > 1) {
            runs.add(new Run(last.count() - 1, last.duration()));
        }
        append((int) Math.max(0, last.duration() + ticks));
    }

    private void append(int duration) {
        var repeats = !runs.isEmpty() && runs.getLast().duration() == duration;
        runs.add(new Run(repeats ? runs.removeLast().count() + 1 : 1, duration));
    }

    private void closeChunk() {
        chunks.add(new Chunk(chunkTime, chunkSamples, chunkBytes));
        chunkTime = end;
        chunkSamples = 0;
        chunkBytes = 0;
    }

    /** In order; called once all fragments are there. */
    List<Chunk> chunks() {
        if (chunkSamples > 0) {
            closeChunk();
        }
        return chunks;
    }

    List<Run> runs() {
        return runs;
    }

    int[] sizes() {
        return sizes.all();
    }

    int[] delays() {
        return delays.all();
    }

    /** Numbers of samples that stand for themselves, from 1. */
    int[] keys() {
        return keys.all();
    }

    boolean isEmpty() {
        return sizes.count() == 0;
    }

    long start() {
        return Math.max(0, start);
    }

    long duration() {
        return end - start();
    }
}
