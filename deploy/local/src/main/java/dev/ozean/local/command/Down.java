package dev.ozean.local.command;

import dev.ozean.local.console.Terminal;
import dev.ozean.local.stack.Stopping;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Stops a stack, with its launcher or without one. */
@Command(name = "down", description = "Stops everything; the data stay.")
final class Down implements Callable<Integer> {
    @Mixin
    private DataOption data;

    @Override
    public Integer call() {
        var stopped = new Stopping(data.folder()).stop();
        Terminal.standard().line(stopped ? "stopped" : "nothing was running");
        return 0;
    }
}
