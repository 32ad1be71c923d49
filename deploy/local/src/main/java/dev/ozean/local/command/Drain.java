package dev.ozean.local.command;

import dev.ozean.local.console.Terminal;
import dev.ozean.local.server.QueueDrain;
import dev.ozean.local.stack.Contract;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Empties the house of running jobs before something is done to it; it stays so over restarts, until {@link Resume}. */
@Command(
        name = "drain",
        description = "Lets running jobs end and no others begin; ./vms resume goes on. Ctrl-C only ends the wait.")
final class Drain implements Callable<Integer> {
    @Mixin
    private DataOption data;

    @Override
    public Integer call() throws InterruptedException {
        var terminal = Terminal.standard();
        try (var drain = new QueueDrain(new Contract(data.running()).database("encoding"))) {
            terminal.line(drain.begin() ? "no job begins until ./vms resume" : "no job begins: it is drained already");
            var underWay = await(drain, terminal);
            if (underWay.left() > 0) {
                terminal.line("%d of lost workers wait for ./vms resume".formatted(underWay.left()));
            }
            terminal.good("no job runs");
        }
        return 0;
    }

    // A claim that was on its way when the drain began shows within the first second.
    private static QueueDrain.UnderWay await(QueueDrain drain, Terminal terminal) throws InterruptedException {
        var most = 0;
        while (true) {
            TimeUnit.SECONDS.sleep(1);
            var underWay = drain.look();
            if (underWay.running() == 0) {
                return underWay;
            }
            most = Math.max(most, underWay.running());
            terminal.progress(most - underWay.running(), most, "running jobs have ended");
        }
    }
}
