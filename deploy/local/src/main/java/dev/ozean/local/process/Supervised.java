package dev.ozean.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** One program under supervision: its process of the moment, and what became of the earlier ones. */
public final class Supervised {
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final int HOPELESS = 3;

    private final Program program;
    private final PidFiles pids;
    private final Backoff backoff;
    private final Runnable changed;

    private Phase phase = Phase.STARTING;
    private Optional<ProcessId> process = Optional.empty();
    private Instant since = Instant.now();
    private int deaths;
    private int restarts;
    private boolean stopping;
    private boolean wasReady;

    /** What a person is told about a program. */
    public enum Phase {
        STARTING,
        READY,
        RESTARTING,
        STOPPED
    }

    Supervised(Program program, PidFiles pids, Backoff backoff, Runnable changed) {
        this.program = program;
        this.pids = pids;
        this.backoff = backoff;
        this.changed = changed;
    }

    public String name() {
        return program.name();
    }

    public Program program() {
        return program;
    }

    public synchronized Phase phase() {
        return phase;
    }

    public synchronized Instant since() {
        return since;
    }

    public synchronized int restarts() {
        return restarts;
    }

    public synchronized Optional<ProcessId> process() {
        return process;
    }

    void begin() {
        spawn();
    }

    /** Waits for the first answer; fails early if the program keeps dying. */
    public void awaitReady(Duration patience) {
        var end = System.nanoTime() + patience.toNanos();
        while (phase() != Phase.READY) {
            if (System.nanoTime() > end) {
                throw new NotReady(program, "did not answer within " + patience.toSeconds() + " s");
            }
            if (givenUp()) {
                throw new NotReady(program, "ended " + HOPELESS + " times while starting");
            }
            pause(LOOK);
        }
    }

    /** Kills it as {@code kill -9} does; returns when its death was noticed, so that it is not ready any more. */
    public void kill() {
        var victim = process();
        victim.ifPresent(running -> Signals.kill(List.of(running)));
        awaitNoticed(victim);
    }

    /** Asks it to end, as whoever puts another in its place does. False if it did not within {@code patience}. */
    public boolean terminate(Duration patience) {
        var asked = process();
        asked.ifPresent(running -> {
            Signals.send(running, program.stop().signal());
            Signals.await(List.of(running), patience);
        });
        if (asked.filter(ProcessId::alive).isPresent()) {
            return false;
        }
        awaitNoticed(asked);
        return true;
    }

    private void awaitNoticed(Optional<ProcessId> ended) {
        while (ended.isPresent() && ended.equals(process())) {
            pause(LOOK);
        }
    }

    /** Ends the process and lets it stay ended. */
    public void stop() {
        Optional<ProcessId> last;
        synchronized (this) {
            stopping = true;
            last = process;
        }
        last.ifPresent(running -> Signals.stop(running, program.stop()));
        pids.delete(program.name());
        become(Phase.STOPPED);
    }

    private void spawn() {
        synchronized (this) {
            if (stopping) {
                return;
            }
            LogFile.rotate(program.log());
            var started = start();
            var id = ProcessId.of(started.pid());
            id.ifPresent(running -> remember(running, started));
            process = id;
            var begun = Instant.now();
            since = begun;
            Thread.ofVirtual().name("watch " + program.name()).start(() -> watch(started, begun));
        }
        Thread.ofVirtual().name("probe " + program.name()).start(this::probe);
        changed.run();
    }

    /** A process that no file tells of would be left behind by a killed launcher. */
    private void remember(ProcessId running, Process started) {
        try {
            pids.write(program.name(), running);
        } catch (RuntimeException e) {
            started.destroyForcibly();
            throw e;
        }
    }

    private Process start() {
        var environment = new HashMap<>(program.environment());
        environment.put(Strays.MARK, pids.folder().getParent().toString());
        return Detached.start(program.command(), environment, program.folder(), program.log());
    }

    private void watch(Process running, Instant begun) {
        try {
            running.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        var why = "ended with code " + running.exitValue();
        var ran = Duration.between(begun, Instant.now());
        while (waitsForItsTurn(ran, why)) {
            try {
                spawn();
                return;
            } catch (UncheckedIOException e) {
                // such as a full disk, which may pass
                why = "did not start: " + e.getMessage();
                ran = Duration.ZERO;
            }
        }
    }

    /** Says no if there is no next start. */
    private boolean waitsForItsTurn(Duration ran, String why) {
        Duration delay;
        synchronized (this) {
            process = Optional.empty();
            if (stopping) {
                return false;
            }
            deaths = backoff.deathsAfter(ran, deaths);
            restarts++;
            phase = Phase.RESTARTING;
            delay = backoff.delay(deaths);
        }
        note("%s, starts again in %d ms".formatted(why, delay.toMillis()));
        changed.run();
        pause(delay);
        return true;
    }

    private void probe() {
        var mine = process();
        while (mine.isPresent() && mine.equals(process())) {
            if (program.probe().answers() && mine.equals(process())) {
                become(Phase.READY);
                break;
            }
            pause(LOOK);
        }
        mine.ifPresent(this::endIfItHangs);
    }

    private void endIfItHangs(ProcessId mine) {
        var pulse = program.pulse();
        var missed = 0;
        while (missed < pulse.misses()) {
            pause(pulse.every());
            if (!process().equals(Optional.of(mine))) {
                return;
            }
            missed = pulse.probe().answers() ? 0 : missed + 1;
        }
        note("gave no answer %d times in a row".formatted(missed));
        Signals.stop(mine, program.stop());
    }

    private void become(Phase next) {
        synchronized (this) {
            if (stopping && next != Phase.STOPPED) {
                return;
            }
            phase = next;
            wasReady |= next == Phase.READY;
        }
        changed.run();
    }

    private synchronized boolean givenUp() {
        return !wasReady && deaths >= HOPELESS;
    }

    private void note(String what) {
        try {
            LogFile.append(program.log(), "--- %s %s: %s".formatted(Instant.now(), program.name(), what));
        } catch (IOException e) {
            System.err.printf("vms: %s %s, and its log cannot be written: %s%n", program.name(), what, e.getMessage());
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
