package dev.ozean.local.command;

import dev.ozean.local.console.Terminal;
import dev.ozean.local.data.DataFolder;
import dev.ozean.local.data.Home;
import dev.ozean.local.process.Detached;
import dev.ozean.local.process.LogFile;
import dev.ozean.local.stack.StackState;
import dev.ozean.local.stack.Surroundings;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts a launcher that stays behind, and watches it until all is healthy or it gives up. */
final class DetachedUp {
    private static final int LOOK_MILLIS = 200;

    private final Home home;
    private final DataFolder data;
    private final int port;
    private final Terminal terminal;

    DetachedUp(Home home, DataFolder data, int port, Terminal terminal) {
        this.home = home;
        this.data = data;
        this.port = port;
        this.terminal = terminal;
    }

    int call() throws InterruptedException {
        StackState.delete(data);
        var launcher = Detached.start(command(), Surroundings.ours().variables(), home.root(), data.log("launcher"));
        while (!launcher.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            var state = StackState.read(data);
            state.ifPresent(now -> StartProgress.show(terminal, now));
            var healthy = state.filter(now -> now.phase() == StackState.Phase.HEALTHY);
            if (healthy.isPresent()) {
                Welcome.print(terminal, healthy.get().address());
                return 0;
            }
        }
        terminal.line("the stack did not start");
        System.err.println("vms: " + reason());
        return launcher.exitValue() == 0 ? Vms.FAILED : launcher.exitValue();
    }

    private String reason() {
        return StackState.read(data)
                .map(StackState::reason)
                .filter(text -> !text.isEmpty())
                .or(() -> LogFile.tail(data.log("launcher"), 1).stream().findFirst())
                .orElse("the launcher ended without a word");
    }

    private List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx48m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Dslf4j.internal.verbosity=ERROR",
                "-D%s=%s".formatted(Home.PROPERTY, home.root()),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.ozean.local.Main",
                "up",
                "--built",
                "--data",
                data.root().toString(),
                "--port",
                Integer.toString(port));
    }
}
