package dev.ozean.chaos.house;

import dev.ozean.local.data.DataFolder;
import dev.ozean.local.process.Backoff;
import dev.ozean.local.process.PidFiles;
import dev.ozean.local.process.ProcessId;
import dev.ozean.local.process.Program;
import dev.ozean.local.process.Signals;
import dev.ozean.local.process.Strays;
import dev.ozean.local.process.Supervised;
import dev.ozean.local.process.Supervisor;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The servers and services of a ground, by their names; what dies is started again. */
public final class Programs {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    // A walk kills on purpose and often; what it learns nothing from is the wait.
    private static final Backoff QUICKLY =
            new Backoff(Duration.ofMillis(300), Duration.ofSeconds(2), Duration.ofSeconds(10));

    private final Path folder;
    private final Supervisor supervisor;

    Programs(DataFolder data) {
        this.folder = data.root();
        this.supervisor = new Supervisor(new PidFiles(data.run()), QUICKLY, () -> {});
    }

    /** Returns when it is ready. */
    void run(Program program) {
        supervisor.start(program).awaitReady(PATIENCE);
    }

    /** Kills a program and, if it is a server, all that it started, as a loss of power does. */
    public void kill(String name) {
        var program = find(name);
        var family = children(name);
        if (Ground.SERVERS.contains(name)) {
            Signals.kill(family);
        }
        program.kill();
    }

    /** Tells a program to stop; whether it had ended within this time. It is started again, as after any end. */
    public boolean terminate(String name, Duration patience) {
        return find(name).terminate(patience);
    }

    /** Kills what a worker started for a job; false if it works on none. */
    public boolean killChildren(String worker) {
        var children = children(worker);
        Signals.kill(children);
        return !children.isEmpty();
    }

    /** What a program started and what runs now. */
    public List<ProcessId> children(String name) {
        return process(name).map(ProcessId::descendants).orElse(List.of());
    }

    /** The running process of a program; none between its death and its next start. */
    public Optional<ProcessId> process(String name) {
        return find(name).process();
    }

    public boolean isReady(String name) {
        return find(name).phase() == Supervised.Phase.READY;
    }

    public void awaitReady(String name) {
        find(name).awaitReady(PATIENCE);
    }

    public void awaitAllReady() {
        supervisor.all().forEach(program -> program.awaitReady(PATIENCE));
    }

    /** Processes of this ground that nobody watches over: children of the dead. */
    public List<ProcessId> strays() {
        var watched = supervisor.all().stream()
                .flatMap(program -> program.process().stream())
                .toList();
        var theirs = watched.stream()
                .flatMap(process -> process.descendants().stream())
                .toList();
        return Stream.concat(Strays.of(folder).stream(), CommandLines.naming(folder).stream())
                .distinct()
                .filter(process -> !watched.contains(process) && !theirs.contains(process))
                .toList();
    }

    /** Those too that a signal holds up; what is not running is passed over. */
    void stop(List<String> names) {
        names.forEach(name ->
                supervisor.find(name).flatMap(Supervised::process).ifPresent(process -> Signals.send(process, "CONT")));
        supervisor.stop(names);
    }

    private Supervised find(String name) {
        return supervisor.find(name).orElseThrow(() -> new IllegalArgumentException("no program " + name));
    }
}
