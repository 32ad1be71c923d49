package dev.ozean.encoding.worker;

import dev.ozean.encoding.child.Child;
import dev.ozean.encoding.child.Scratch;
import dev.ozean.encoding.child.Urgency;
import dev.ozean.encoding.job.Claim;
import dev.ozean.encoding.protocol.FailureCode;
import dev.ozean.encoding.protocol.JobLimits;
import dev.ozean.encoding.protocol.ToChild;
import dev.ozean.encoding.storage.Master;
import dev.ozean.encoding.storage.StorageException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/** One claim of one job, from its begin to its one outcome. */
final class Run {
    private final Claim claim;
    private final Tools tools;
    private final Pulse pulse = new Pulse(System::nanoTime);
    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    private final AtomicReference<Optional<Child>> running = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Optional<Making>> storing = new AtomicReference<>(Optional.empty());

    Run(Claim claim, Tools tools) {
        this.claim = claim;
        this.tools = tools;
    }

    Claim claim() {
        return claim;
    }

    /** Ends the run so, unless it has ended already. */
    void end(Outcome how) {
        if (outcome.complete(how)) {
            running.get().ifPresent(Child::kill);
            storing.get().ifPresent(Making::stop);
        }
    }

    /** Encodes; returns how that ended, with nothing left of it but what is in the store. */
    Outcome work(Scratch scratch) {
        try (var heart = new Heart(claim, tools, pulse, this::processorTime, this::keepsMoreThan, this::end)) {
            heart.start();
            try {
                var master = open();
                if (master.isPresent()) {
                    encode(scratch, master.get());
                }
            } catch (RuntimeException | IOException e) {
                end(outcome.isDone() ? new Outcome.Lost() : Outcome.of(e));
            }
            return outcome.join();
        }
    }

    private void encode(Scratch scratch, Master master) throws IOException {
        var settings = tools.settings.job();
        var limits = JobLimits.of(master.size());
        var talk = new Talk(
                claim.work(),
                master.size(),
                tools.config.output().asLongValue(),
                limits.maxDuration().toSeconds());
        // Where an earlier run left something to watch, nobody waits.
        try (var child = tools.children.start(scratch, claim.playable().isZero() ? Urgency.AWAITED : Urgency.PATIENT);
                var making = new Making(claim, tools, child, pulse, settings.segmentDuration(), this::end);
                var conversation = new Conversation(child, scratch, master, talk, pulse, making)) {
            running.set(Optional.of(child));
            storing.set(Optional.of(making));
            if (outcome.isDone()) {
                // It ended before there was a child that could be killed.
                return;
            }
            child.send(new ToChild.Job(master.size(), claim.work(), settings, limits));
            var said = conversation.listen();
            pulse.spent(processorTime());
            tools.figures.spent(pulse.spent());
            // It has nothing more to do, and nobody watches any more what it does.
            child.kill();
            if (said instanceof Outcome.Made made && !outcome.isDone()) {
                making.finish(made);
            }
            // Before the uploads under way are broken off, which would otherwise pass for the reason.
            end(said);
        }
    }

    private Duration processorTime() {
        return running.get().map(Child::cpuTime).orElse(Duration.ZERO);
    }

    private boolean keepsMoreThan(long bytes) {
        return running.get().filter(child -> child.keepsMoreThan(bytes)).isPresent();
    }

    /** Empty when that was the end of the run. */
    private Optional<Master> open() {
        try {
            var master = tools.masters.open(claim.masterKey());
            if (master.isEmpty()) {
                end(Outcome.Broken.of(FailureCode.MASTER_MISSING, "no master at " + claim.masterKey()));
            } else if (master.get().size() == 0) {
                end(Outcome.Broken.of(FailureCode.NOT_MEDIA, "the master is empty"));
                return Optional.empty();
            }
            return master;
        } catch (StorageException e) {
            end(Outcome.Broken.of(FailureCode.SOURCE_UNREADABLE, e.toString()));
            return Optional.empty();
        }
    }
}
