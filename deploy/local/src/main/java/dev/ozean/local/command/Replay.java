package dev.ozean.local.command;

import dev.ozean.events.Topics;
import dev.ozean.local.console.Terminal;
import dev.ozean.local.data.Refused;
import dev.ozean.local.server.DeadLetters;
import dev.ozean.local.stack.Contract;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Hands a service once more what it could not handle. */
@Command(name = "replay", description = "Hands a service again what it put aside in its dead-letter topic.")
final class Replay implements Callable<Integer> {
    @Mixin
    private DataOption data;

    @Parameters(paramLabel = "SERVICE", description = "the service that could not handle the events")
    private String service;

    @Override
    public Integer call() {
        if (!Topics.SERVICES.contains(service)) {
            throw new Refused("there is no service %s that reads events; there are %s"
                    .formatted(service, String.join(", ", Topics.SERVICES)));
        }
        var broker = new Contract(data.running()).common().get("OZEAN_KAFKA");
        var moved = new DeadLetters(broker, Topics.dead(service), Topics.replay(service)).replay();
        Terminal.standard().line("%d record%s handed to %s again".formatted(moved, moved == 1 ? "" : "s", service));
        return 0;
    }
}
