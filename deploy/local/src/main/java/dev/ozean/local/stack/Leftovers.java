package dev.ozean.local.stack;

import dev.ozean.local.data.DataFolder;
import dev.ozean.local.process.PidFiles;
import dev.ozean.local.process.ProcessId;
import dev.ozean.local.process.Program;
import dev.ozean.local.process.Signals;
import dev.ozean.local.process.Strays;
import dev.ozean.local.server.Postgres;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Ends what a killed launcher left running: services first, the database last, strangers never. */
final class Leftovers {
    private static final Program.Stop FAST = new Program.Stop("INT", Duration.ofSeconds(20));

    private final DataFolder data;
    private final PidFiles pids;

    Leftovers(DataFolder data) {
        this.data = data;
        this.pids = new PidFiles(data.run());
    }

    /** The programs that run now, without the launcher. */
    Map<String, ProcessId> running() {
        var all = pids.running();
        all.remove(Lock.NAME);
        return all;
    }

    /** Ends them all and says whether there was anything to end. */
    boolean clear() {
        var found = running();
        var servers = Infra.stopOrder();
        var first = new HashSet<>(found.keySet());
        servers.forEach(first::removeAll);
        var groups = new ArrayList<List<String>>();
        groups.add(List.copyOf(first));
        groups.addAll(servers);
        groups.forEach(group -> stop(group, found));
        Strays.of(data.root()).forEach(stray -> Signals.stop(stray, Program.Stop.TERM));
        return !found.isEmpty();
    }

    private void stop(List<String> names, Map<String, ProcessId> found) {
        var threads = names.stream()
                .filter(found::containsKey)
                .map(name -> Thread.ofVirtual().start(() -> {
                    Signals.stop(found.get(name), name.equals(Postgres.NAME) ? FAST : Program.Stop.TERM);
                    pids.delete(name);
                }))
                .toList();
        for (var thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
