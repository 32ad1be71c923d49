package dev.ozean.local.command;

import dev.ozean.local.console.Terminal;
import dev.ozean.local.server.QueueDrain;
import dev.ozean.local.stack.Contract;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Ends what {@link Drain} began. */
@Command(name = "resume", description = "Lets workers take jobs again after ./vms drain.")
final class Resume implements Callable<Integer> {
    @Mixin
    private DataOption data;

    @Override
    public Integer call() {
        try (var drain = new QueueDrain(new Contract(data.running()).database("encoding"))) {
            Terminal.standard().line(drain.end() ? "jobs begin again" : "it was not drained");
        }
        return 0;
    }
}
