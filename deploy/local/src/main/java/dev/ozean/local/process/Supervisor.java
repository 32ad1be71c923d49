package dev.ozean.local.process;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps programs running: starts again what dies, with back-off, until it is told to stop. */
public final class Supervisor {
    private final PidFiles pids;
    private final Backoff backoff;
    private final Runnable changed;
    private final Map<String, Supervised> programs = new LinkedHashMap<>();

    /** {@code changed} is called after every change of any program's state. */
    public Supervisor(PidFiles pids, Backoff backoff, Runnable changed) {
        this.pids = pids;
        this.backoff = backoff;
        this.changed = changed;
    }

    public Supervised start(Program program) {
        var supervised = new Supervised(program, pids, backoff, changed);
        synchronized (programs) {
            programs.put(program.name(), supervised);
        }
        supervised.begin();
        return supervised;
    }

    public Optional<Supervised> find(String name) {
        synchronized (programs) {
            return Optional.ofNullable(programs.get(name));
        }
    }

    public Collection<Supervised> all() {
        synchronized (programs) {
            return List.copyOf(programs.values());
        }
    }

    /** Stops these programs side by side and returns when all are gone. */
    public void stop(Collection<String> names) {
        var threads = names.stream()
                .flatMap(name -> find(name).stream())
                .map(supervised -> Thread.ofVirtual().start(supervised::stop))
                .toList();
        for (var thread : threads) {
            try {
                thread.join(Duration.ofMinutes(1));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
