package dev.ozean.encoder.pipeline;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/** What moved so far in one pass; written by all its threads, read by the one that reports. */
final class Meter {
    /** Any packet, picture or file of the job: as long as it grows, nothing hangs. */
    final LongAdder moves;

    final LongAdder packets = new LongAdder();
    final LongAdder damaged = new LongAdder();
    final LongAdder pictures = new LongAdder();
    final LongAdder bytesRead = new LongAdder();
    private final AtomicLong heard = new AtomicLong();
    private final List<AtomicLong> encoded;

    /** {@code rungs} is 0 where there is sound alone. */
    Meter(int rungs, LongAdder moves) {
        this.moves = moves;
        encoded = Stream.generate(AtomicLong::new).limit(rungs).toList();
    }

    /** One more picture of {@code rung} is done. */
    void encoded(int rung) {
        encoded.get(rung).incrementAndGet();
        moves.increment();
    }

    /** The sound has come so far, counted in pictures. */
    void heard(long pictures) {
        heard.set(pictures);
        moves.increment();
    }

    /** How much of so many bytes went by, from 0 to 1. */
    double read(long sourceBytes) {
        return (double) bytesRead.sum() / sourceBytes;
    }

    boolean countsPictures() {
        return !encoded.isEmpty();
    }

    /** Pictures that are done in every rung, or how many the sound alone would have. */
    long frames() {
        return encoded.stream().mapToLong(AtomicLong::get).min().orElse(heard.get());
    }
}
