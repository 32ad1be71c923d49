package dev.ozean.encoding.worker;

import dev.ozean.encoding.job.Beat;
import dev.ozean.encoding.protocol.ToParent.Progress;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/** How far a run is and when it last moved; many threads write it, the heart reads it. Times are of a steady clock. */
final class Pulse {
    private final LongSupplier nanos;
    private final long began;
    private String stage = "probing";
    private double percent;
    private Duration position = Duration.ZERO;
    private long lastHeard;
    private long lastMoved;
    private int owed;

    Pulse(LongSupplier nanos) {
        this.nanos = nanos;
        this.began = nanos.getAsLong();
        this.lastHeard = began;
        this.lastMoved = began;
    }

    synchronized void heard() {
        lastHeard = nanos.getAsLong();
    }

    synchronized void moved() {
        lastMoved = nanos.getAsLong();
    }

    synchronized void progressed(Progress progress) {
        if (progress.percent() > percent || progress.position().compareTo(position) > 0) {
            moved();
        }
        percent = Math.max(percent, progress.percent());
        position = progress.position();
        stage = progress.stage().name().toLowerCase(Locale.ROOT);
    }

    /** The child is not to blame for the time that we take. */
    synchronized void owes() {
        owed++;
    }

    synchronized void paid() {
        owed--;
        moved();
    }

    synchronized void publishing() {
        stage = "publishing";
        heard();
        moved();
        owed++;
    }

    synchronized Duration silence() {
        return since(lastHeard);
    }

    synchronized Duration standstill() {
        return owed > 0 ? Duration.ZERO : since(lastMoved);
    }

    synchronized boolean isPublishing() {
        return stage.equals("publishing");
    }

    synchronized Duration elapsed() {
        return since(began);
    }

    synchronized Beat beat() {
        return new Beat(stage, percent, Estimate.remaining(elapsed(), percent));
    }

    private Duration since(long then) {
        return Duration.ofNanos(nanos.getAsLong() - then);
    }
}
