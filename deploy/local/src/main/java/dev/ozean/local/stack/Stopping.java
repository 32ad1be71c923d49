package dev.ozean.local.stack;

import dev.ozean.local.data.DataFolder;
import dev.ozean.local.process.PidFiles;
import dev.ozean.local.process.Program;
import dev.ozean.local.process.Signals;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;

/** Ends a stack from outside: asks its launcher, then makes sure that nothing stayed. */
public final class Stopping {
    /** The launcher stops everything in order before it ends. */
    private static final Program.Stop IN_ORDER = new Program.Stop("TERM", Duration.ofSeconds(90));

    private final DataFolder data;

    public Stopping(DataFolder data) {
        this.data = data;
    }

    /** Says whether anything ran. */
    public boolean stop() {
        if (!Files.isDirectory(data.run())) {
            return false;
        }
        var pids = new PidFiles(data.run());
        var launcher = pids.running(Lock.NAME);
        launcher.ifPresent(running -> {
            Signals.send(running, IN_ORDER.signal());
            Signals.await(List.of(running), IN_ORDER.patience());
            Signals.kill(List.of(running));
        });
        pids.delete(Lock.NAME);
        var left = new Leftovers(data).clear();
        StackState.delete(data);
        return launcher.isPresent() || left;
    }
}
