package dev.ozean.encoding.worker;

import dev.ozean.encoding.job.Beat;
import dev.ozean.encoding.job.ChildDeath;
import dev.ozean.encoding.job.Claim;
import dev.ozean.encoding.job.Setback;
import dev.ozean.encoding.protocol.FailureCode;
import dev.ozean.events.EncodeEvent.EncodeProgress;
import dev.ozean.messaging.Db;
import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import java.util.function.Supplier;

/** Beats beside a run: keeps its lease, tells its progress, learns of its cancellation, and stops a child that hangs. */
final class Heart implements AutoCloseable {
    private final Claim claim;
    private final Tools tools;
    private final Pulse pulse;
    private final Supplier<Duration> processorTime;
    private final LongPredicate keepsMoreThan;
    private final Consumer<Outcome> end;
    private final CountDownLatch stopped = new CountDownLatch(1);

    /** @param keepsMoreThan whether its child has more than so many bytes on the disk */
    Heart(
            Claim claim,
            Tools tools,
            Pulse pulse,
            Supplier<Duration> processorTime,
            LongPredicate keepsMoreThan,
            Consumer<Outcome> end) {
        this.claim = claim;
        this.tools = tools;
        this.pulse = pulse;
        this.processorTime = processorTime;
        this.keepsMoreThan = keepsMoreThan;
        this.end = end;
    }

    void start() {
        Thread.ofVirtual().name("heart-" + claim.jobId()).start(this::keepBeating);
    }

    @Override
    public void close() {
        stopped.countDown();
    }

    private void keepBeating() {
        try {
            while (!stopped.await(tools.config.heartbeat().toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    tick();
                } catch (RuntimeException | Error e) {
                    // The lease is kept for a while without us, and whoever takes it has the next fence. Whatever it
                    // was, the next beat comes: a run whose heart is dead would never be stopped.
                    Log.warnf("job=%s missed a heartbeat: %s", claim.jobId(), e);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void tick() {
        pulse.spent(processorTime.get());
        watch();
        var beat = pulse.beat();
        if (Db.await(() -> tools.runs.beat(claim, beat))) {
            sample(beat);
        } else {
            end.accept(new Outcome.Lost());
        }
    }

    // Only of what is saved: who hears of it asks for the rest at once.
    private void sample(Beat beat) {
        tools.samples.send(new EncodeProgress(
                claim.groupId(),
                claim.videoId(),
                claim.jobId(),
                claim.generation(),
                beat.stage(),
                beat.progress(),
                pulse.elapsed(),
                beat.remaining()));
    }

    private void watch() {
        if (pulse.elapsed().compareTo(tools.config.total()) > 0) {
            // What is done and waits for the store is not the film's fault.
            var setback = pulse.isPublishing() ? Setback.NOT_STORED : Setback.TAKES_TOO_LONG;
            end.accept(new Outcome.Broken(setback, "it took longer than any may"));
        }
        if (pulse.isPublishing()) {
            return;
        }
        if (pulse.silence().compareTo(tools.config.silence()) > 0) {
            stop(FailureCode.STALLED, ChildDeath.STALLED, "said nothing for " + pulse.silence());
        } else if (pulse.standstill().compareTo(tools.config.standstill()) > 0) {
            stop(FailureCode.STALLED, ChildDeath.STALLED, "came no further for " + pulse.standstill());
        } else if (keepsMoreThan.test(2 * tools.config.scratch().asLongValue())) {
            stop(FailureCode.OUT_OF_SPACE, ChildDeath.KILLED, "filled its scratch folder");
        }
    }

    private void stop(FailureCode code, ChildDeath death, String detail) {
        end.accept(Outcome.Broken.of(code, Optional.of(death), "the child " + detail));
    }
}
