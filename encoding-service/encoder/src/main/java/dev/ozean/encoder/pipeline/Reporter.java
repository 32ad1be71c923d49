package dev.ozean.encoder.pipeline;

import dev.ozean.encoder.flow.Stop;
import dev.ozean.encoder.libav.Rational;
import dev.ozean.encoder.link.Parent;
import dev.ozean.encoding.protocol.FailureCode;
import dev.ozean.encoding.protocol.Stage;
import dev.ozean.encoding.protocol.ToParent;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/** Tells the parent how far the job is, twice a second from its start on, and trips the latch when nothing moves any more. */
final class Reporter implements AutoCloseable {
    private static final long PERIOD_MILLIS = 500;
    private static final int RECENT = 10;
    private static final double NEVER_QUITE = 99.9;

    /** The state of affairs at a moment: nanoseconds and pictures. */
    private record Sample(long nanos, long frames) {}

    /** What a stage is measured by; the share of the whole job, from 0 to 1, is that of a position in seconds. */
    private record Phase(Stage stage, Meter meter, Rational rate, DoubleUnaryOperator share) {}

    private final Parent parent;
    private final Stop stop;
    private final Duration noProgress;
    private final Thread thread;
    private final Deque<Sample> recent = new ArrayDeque<>();
    private volatile Phase phase;
    private volatile boolean ended;
    private double percent;
    private long moves;
    private long movedAt = System.nanoTime();

    Reporter(Parent parent, Stop stop, Duration noProgress) {
        this.parent = parent;
        this.stop = stop;
        this.noProgress = noProgress;
        this.thread = Thread.ofPlatform().name("report").daemon().start(this::run);
    }

    /** Of a film of that length; where nobody knows it, what counts is how many of the master's bytes went by. */
    static DoubleUnaryOperator share(Optional<Duration> film, Meter meter, long sourceBytes) {
        return position -> film.map(length -> position * 1e9 / Math.max(1, length.toNanos()))
                .orElseGet(() -> meter.read(sourceBytes));
    }

    /** From now on the job is at that stage. */
    void at(Stage stage, Meter meter, Rational rate, DoubleUnaryOperator share) {
        synchronized (this) {
            phase = new Phase(stage, meter, rate, share);
            recent.clear();
            notifyAll();
        }
    }

    private void run() {
        try {
            while (!ended) {
                watch();
                report();
                pause();
            }
        } catch (Throwable failure) {
            stop.trip(failure);
        }
    }

    private synchronized void pause() throws InterruptedException {
        if (!ended) {
            wait(PERIOD_MILLIS);
        }
    }

    private synchronized void report() {
        var current = phase;
        if (current == null) {
            parent.send(new ToParent.Progress(Stage.PROBING, 0, Duration.ZERO, 0, 0));
            return;
        }
        var frames = current.meter.frames();
        recent.addLast(new Sample(System.nanoTime(), frames));
        if (recent.size() > RECENT) {
            recent.removeFirst();
        }
        var seconds = (recent.getLast().nanos() - recent.getFirst().nanos()) / 1e9;
        var fps = seconds > 0 ? (frames - recent.getFirst().frames()) / seconds : 0;
        var position = frames / current.rate.value();
        percent = Math.max(percent, Math.min(NEVER_QUITE, 100 * current.share.applyAsDouble(position)));
        var shownFps = current.meter.countsPictures() ? fps : 0;
        parent.send(new ToParent.Progress(
                current.stage,
                percent,
                Duration.ofNanos((long) (position * 1e9)),
                shownFps,
                fps / current.rate.value()));
    }

    /** Waiting for the parent is no stall: it watches itself. */
    private void watch() {
        var current = phase;
        var now = System.nanoTime();
        var seen = current == null ? 0 : current.meter.moves.sum();
        if (seen != moves || parent.isAwaited()) {
            moves = seen;
            movedAt = now;
        } else if (now - movedAt > noProgress.toNanos()) {
            throw new MediaRefused(FailureCode.STALLED, "nothing moved for " + noProgress);
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            ended = true;
            notifyAll();
        }
        try {
            thread.join();
        } catch (InterruptedException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }
}
