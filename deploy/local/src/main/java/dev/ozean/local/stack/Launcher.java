package dev.ozean.local.stack;

import dev.ozean.local.data.DataFolder;
import dev.ozean.local.data.Home;
import dev.ozean.local.data.Ports;
import dev.ozean.local.data.Refused;
import dev.ozean.local.process.Backoff;
import dev.ozean.local.process.LogFile;
import dev.ozean.local.process.PidFiles;
import dev.ozean.local.process.ProcessId;
import dev.ozean.local.process.Supervised;
import dev.ozean.local.process.Supervisor;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Runs one stack from this JVM: starts it, watches it, and takes all of it along when it ends. */
public final class Launcher implements AutoCloseable {
    private static final Duration ROTATION = Duration.ofSeconds(10);
    private static final int SERVERS = 4;

    private final Home home;
    private final DataFolder data;
    private final Surroundings surroundings;
    private final Consumer<StackState> listener;
    private final Supervisor supervisor;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicBoolean closing = new AtomicBoolean();
    private final Object publishing = new Object();
    private final Lock lock;
    private volatile StackState.Phase phase = StackState.Phase.STARTING;
    private volatile String reason = "";

    private Launcher(Home home, DataFolder data, Surroundings surroundings, Lock lock, Consumer<StackState> listener) {
        this.home = home;
        this.data = data;
        this.surroundings = surroundings;
        this.lock = lock;
        this.listener = listener;
        this.supervisor = new Supervisor(new PidFiles(data.run()), Backoff.USUAL, this::publish);
    }

    /** Takes the data folder; clears what a killed launcher left there. */
    public static Launcher of(
            Home home, DataFolder data, int port, Surroundings surroundings, Consumer<StackState> listener) {
        var lock = Lock.take(data).orElseThrow(() -> new Refused("another launcher runs this stack already"));
        var launcher = new Launcher(home, data, surroundings, lock, listener);
        try {
            new Leftovers(data).clear();
            choosePorts(data, port);
            return launcher;
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** The port asked for, else the remembered one, else the usual one. */
    public static int port(DataFolder data, int asked, int usual) {
        if (asked > 0) {
            return asked;
        }
        return data.ports().knows(Infra.GATEWAY_PORT) ? data.ports().get(Infra.GATEWAY_PORT) : usual;
    }

    private static void choosePorts(DataFolder data, int port) {
        Ports.requireFree(port);
        data.ports().set(Infra.GATEWAY_PORT, port);
        Infra.choosePorts(data);
        Services.choosePorts(data);
        ScrapeTargets.write(data);
    }

    /** Returns when all is healthy. */
    public void start() {
        publish();
        try {
            var infra = new Infra(home, data, supervisor).start();
            new Services(home, data, surroundings, supervisor).start(infra);
            become(StackState.Phase.HEALTHY, "");
        } catch (RuntimeException e) {
            var cause = e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
            become(StackState.Phase.FAILED, String.valueOf(cause.getMessage()));
            throw new IllegalStateException(reason, e);
        }
    }

    /** Keeps the logs short until the stack is told to end. */
    public void supervise() throws InterruptedException {
        while (!ended.await(ROTATION.toSeconds(), TimeUnit.SECONDS)) {
            supervisor.all().stream().map(Supervised::program).forEach(program -> LogFile.rotate(program.log()));
            LogFile.rotate(data.log("launcher"));
        }
    }

    @Override
    public void close() {
        if (!closing.compareAndSet(false, true)) {
            return;
        }
        supervisor.stop(Services.names());
        Infra.stopOrder().forEach(supervisor::stop);
        new Leftovers(data).clear();
        if (phase != StackState.Phase.FAILED) {
            StackState.delete(data);
        }
        lock.close();
        ended.countDown();
    }

    private void become(StackState.Phase next, String why) {
        reason = why;
        phase = next;
        publish();
    }

    private void publish() {
        synchronized (publishing) {
            if (closing.get()) {
                return;
            }
            var state = state();
            listener.accept(state);
            try {
                state.write(data);
            } catch (UncheckedIOException e) {
                // on a full disk the programs are watched all the same
                System.err.println("vms: what runs cannot be written down: " + e.getMessage());
            }
        }
    }

    private StackState state() {
        var programs = supervisor.all().stream().map(Launcher::state).toList();
        return new StackState(
                phase, reason, new Contract(data).publicUrl(), SERVERS + Service.values().length, programs);
    }

    private static StackState.ProgramState state(Supervised supervised) {
        return new StackState.ProgramState(
                supervised.name(),
                supervised.phase().name(),
                supervised.process().map(ProcessId::pid).orElse(0L),
                supervised.restarts(),
                supervised.since().toEpochMilli());
    }
}
