package dev.ozean.local.command;

import dev.ozean.local.build.Build;
import dev.ozean.local.console.Terminal;
import dev.ozean.local.data.DataFolder;
import dev.ozean.local.data.Home;
import dev.ozean.local.data.Ports;
import dev.ozean.local.data.Refused;
import dev.ozean.local.process.PidFiles;
import dev.ozean.local.stack.Contract;
import dev.ozean.local.stack.Launcher;
import dev.ozean.local.stack.StackState;
import dev.ozean.local.stack.Surroundings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Builds what is old, then starts all and stays, or leaves a launcher behind that stays. */
@Command(name = "up", description = "Builds what is missing or old and starts everything.")
final class Up implements Callable<Integer> {
    private static final int USUAL_PORT = 8080;
    private static final int HIGHEST_PORT = 65_535;

    @Mixin
    private DataOption data;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "the port of the address in the browser (default: the last one, at first 8080)")
    private int port;

    @Option(names = "--detach", description = "return when all is healthy; the stack runs on")
    private boolean detach;

    @Option(names = "--built", hidden = true, description = "build nothing, as the launcher that stays behind")
    private boolean built;

    private final Terminal terminal = Terminal.standard();

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new Refused("there is no port " + port);
        }
        var home = Home.find();
        var folder = data.folder().create();
        var pids = new PidFiles(folder.run());
        if (pids.running("launcher").isPresent()) {
            return alreadyUp(folder);
        }
        var chosen = Launcher.port(folder, port, USUAL_PORT);
        if (!built) {
            // what a killed launcher left may hold the port; it is cleared before the port is needed
            if (pids.running().isEmpty()) {
                Ports.requireFree(chosen);
            }
            new Build(home, terminal).whatIsOld();
        }
        return detach ? new DetachedUp(home, folder, chosen, terminal).call() : stay(home, folder, chosen);
    }

    private int stay(Home home, DataFolder folder, int chosen) throws InterruptedException {
        try (var launcher =
                Launcher.of(home, folder, chosen, Surroundings.ours(), state -> StartProgress.show(terminal, state))) {
            Runtime.getRuntime().addShutdownHook(new Thread(launcher::close, "stop"));
            launcher.start();
            Welcome.print(terminal, new Contract(folder).publicUrl());
            launcher.supervise();
            return 0;
        }
    }

    private int alreadyUp(DataFolder folder) {
        var address = StackState.read(folder).map(StackState::address).orElse("");
        if (port > 0 && !address.endsWith(":" + port)) {
            throw new Refused("this stack is up already at %s; stop it with down to move it".formatted(address));
        }
        terminal.line("already up: " + address);
        return 0;
    }
}
