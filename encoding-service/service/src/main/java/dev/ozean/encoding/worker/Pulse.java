package dev.ozean.encoding.worker;

import dev.ozean.encoding.job.Beat;
import dev.ozean.encoding.job.RenditionState;
import dev.ozean.encoding.protocol.ToParent.Progress;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;

/** How far a run is and when it last moved; many threads write it, the heart reads it. Times are of a steady clock. */
final class Pulse {
    private final LongSupplier nanos;
    private final long began;
    private String stage = "probing";
    private double percent;
    private double speed;
    private double framesPerSecond;
    private Duration position = Duration.ZERO;
    private Duration published = Duration.ZERO;
    private Duration processor = Duration.ZERO;
    private List<RenditionState> renditions = List.of();
    private boolean isListening = true;
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
        speed = progress.speed();
        framesPerSecond = progress.framesPerSecond();
    }

    /** So far are the renditions. */
    synchronized void stands(List<RenditionState> now) {
        renditions = now;
    }

    /** So much of the film can be played. */
    synchronized void published(Duration length) {
        published = length;
    }

    /** So much processor time was used. What ended is not counted by whoever looks, so it never goes back. */
    synchronized void spent(Duration processorTime) {
        processor = processorTime.compareTo(processor) > 0 ? processorTime : processor;
    }

    synchronized Duration spent() {
        return processor;
    }

    /** The child is not to blame for the time that we take. */
    synchronized void owes() {
        owed++;
    }

    synchronized void paid() {
        owed--;
        moved();
    }

    /**
     * The thread that reads the child's messages waits for the database; silence meanwhile is not the child's. A wait for
     * the child itself does not count as that: one that never reads its answers would be waited for for ever.
     */
    synchronized void pausesListening() {
        isListening = false;
        owes();
    }

    synchronized void resumesListening() {
        isListening = true;
        heard();
        paid();
    }

    synchronized void publishing() {
        stage = "publishing";
        heard();
        moved();
        owed++;
    }

    synchronized Duration silence() {
        return isListening ? since(lastHeard) : Duration.ZERO;
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
        return new Beat(
                stage, percent, Estimate.remaining(elapsed(), percent), speed, framesPerSecond, published, renditions);
    }

    private Duration since(long then) {
        return Duration.ofNanos(nanos.getAsLong() - then);
    }
}
