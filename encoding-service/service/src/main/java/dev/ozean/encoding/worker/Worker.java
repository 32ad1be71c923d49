package dev.ozean.encoding.worker;

import dev.ozean.encoding.job.Claim;
import dev.ozean.encoding.job.Claims;
import dev.ozean.encoding.job.Doorbell;
import dev.ozean.encoding.job.InHand;
import dev.ozean.encoding.job.LeaseLost;
import dev.ozean.encoding.protocol.Work;
import dev.ozean.messaging.Db;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.MDC;

/** Takes jobs as long as it has a free place, and hands back what it holds when this instance stops. */
@ApplicationScoped
class Worker {
    private static final Duration FAREWELL = Duration.ofSeconds(5);
    private static final Duration LAST_WORD = Duration.ofSeconds(1);

    private final Claims claims;
    private final InHand inHand;
    private final Doorbell doorbell;
    private final Tools tools;
    private final WorkerConfig config;
    private final Places places;
    private final Set<Run> runs = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    Worker(Claims claims, InHand inHand, Doorbell doorbell, Tools tools, WorkerConfig config, MeterRegistry meters) {
        this.claims = claims;
        this.inHand = inHand;
        this.doorbell = doorbell;
        this.tools = tools;
        this.config = config;
        this.places = new Places(config.concurrent(), config.openings());
        Gauge.builder("ozean.encoding.running", runs, Set::size)
                .description("jobs under way on this instance")
                .register(meters);
    }

    void start(@Observes StartupEvent event) {
        if (config.heartbeat().compareTo(WorkerConfig.SLOWEST_HEARTBEAT) > 0) {
            throw new IllegalStateException(
                    "ozean.worker.heartbeat must be at most " + WorkerConfig.SLOWEST_HEARTBEAT.toSeconds() + "s");
        }
        if (config.enabled()) {
            Thread.ofVirtual().name("worker").start(this::keepTaking);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        doorbell.ring();
        runs.forEach(run -> run.end(new Outcome.Released()));
        try {
            places.awaitEmpty(FAREWELL);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        runs.forEach(this::abandon);
    }

    /** Somebody else goes on with it at once, though it still waits for the store here: what it writes is refused. */
    private void abandon(Run run) {
        try {
            Db.await(() ->
                    tools.runs.released(run.claim()).ifNoItem().after(LAST_WORD).fail());
        } catch (RuntimeException e) {
            Log.warnf("job=%s is left to whoever takes it over: %s", run.claim().jobId(), e.getMessage());
        }
    }

    private void keepTaking() {
        try {
            while (!stopping) {
                if (!mayTakeOne()) {
                    doorbell.await(config.poll());
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever it was, this instance goes on: else it would pass for idle, and never take a job again. */
    private boolean mayTakeOne() {
        try {
            return !config.paused() && takeOne();
        } catch (RuntimeException | Error e) {
            Log.error("no job can be taken", e);
            return false;
        }
    }

    /** False when there was no place, or nothing to take. */
    private boolean takeOne() {
        return places.take().map(this::takeOne).orElse(false);
    }

    private boolean takeOne(Work work) {
        var isTaken = false;
        try {
            var claimed = next(work);
            claimed.ifPresent(this::take);
            isTaken = claimed.isPresent();
            return isTaken;
        } finally {
            if (!isTaken) {
                places.give(work);
            }
        }
    }

    private Optional<Claim> next(Work work) {
        try {
            return Db.await(() -> claims.next(config.instance(), work, inHand.jobs()));
        } catch (RuntimeException e) {
            Log.warnf("no job can be taken: %s", e.getMessage());
            return Optional.empty();
        }
    }

    private void take(Claim claim) {
        var run = new Run(claim, tools);
        hold(run);
        if (stopping) {
            run.end(new Outcome.Released());
        }
        try {
            // Reading a pipe would hold on to the carrier of a virtual thread for hours.
            Thread.ofPlatform().name("job-" + claim.jobId()).daemon().start(() -> work(run));
        } catch (RuntimeException | Error e) {
            // The machine has no more threads; whoever has takes it over, this instance perhaps.
            letGo(run);
            throw e;
        }
    }

    private void hold(Run run) {
        inHand.add(run.claim().jobId());
        runs.add(run);
    }

    private void letGo(Run run) {
        runs.remove(run);
        inHand.remove(run.claim().jobId());
    }

    private void work(Run run) {
        MDC.put("group", run.claim().groupId());
        try {
            if (Db.awaitPatiently(() -> tools.runs.begin(run.claim()))) {
                conclude(run.claim(), encode(run));
            }
        } catch (LeaseLost lost) {
            Log.infof("%s", lost.getMessage());
        } catch (RuntimeException e) {
            Log.errorf(e, "job=%s is left to whoever takes it over", run.claim().jobId());
        } finally {
            places.give(run.claim().work());
            letGo(run);
            doorbell.ring();
        }
    }

    private Outcome encode(Run run) {
        var name = "%s.%d".formatted(run.claim().jobId(), run.claim().fence());
        try (var scratch = tools.children.scratch(name)) {
            return run.work(scratch);
        } catch (RuntimeException e) {
            return Outcome.of(e);
        }
    }

    private void conclude(Claim claim, Outcome outcome) {
        switch (outcome) {
            case Outcome.Made _ -> Log.debugf("job=%s is done", claim.jobId());
            case Outcome.Broken broken -> {
                Log.warnf(
                        "job=%s broke: %s %s",
                        claim.jobId(), broken.setback().reason().code(), broken.printable());
                Db.awaitPatiently(() -> tools.runs.failed(claim, broken.setback()));
            }
            case Outcome.Lost _ -> Log.infof("job=%s fence=%d was lost", claim.jobId(), claim.fence());
            case Outcome.Released _ -> {
                Log.infof("job=%s is handed back", claim.jobId());
                Db.await(() -> tools.runs.released(claim));
            }
        }
    }
}
