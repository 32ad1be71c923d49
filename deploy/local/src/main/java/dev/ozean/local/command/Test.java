package dev.ozean.local.command;

import dev.ozean.local.build.Build;
import dev.ozean.local.build.TestReports;
import dev.ozean.local.console.Terminal;
import dev.ozean.local.data.Home;
import dev.ozean.local.stack.SharedInfra;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Runs every test on one set of servers, in a folder that is thrown away. */
@Command(name = "test", description = "Builds everything and runs every test, those in the browser too.")
final class Test implements Callable<Integer> {
    @Mixin
    private DataOption data;

    @Parameters(arity = "0..*", paramLabel = "MAVEN", description = "more arguments for Maven, after --")
    private List<String> more = List.of();

    private final Terminal terminal = Terminal.standard();

    @Override
    public Integer call() {
        var home = Home.find();
        var folder =
                data.given().map(TestFolder::fresh).orElseGet(() -> TestFolder.freshIn(home.of("deploy/local/target")));
        TestReports.delete(home);
        terminal.line("starting the servers for the tests");
        int code;
        try (var infra = SharedInfra.at(folder)) {
            Runtime.getRuntime().addShutdownHook(new Thread(infra::close, "stop servers"));
            code = new Build(home, terminal).verify(more, Map.of("OZEAN_INFRA", folder.toString()));
        }
        TestReports.read(home).lines().forEach(terminal::line);
        return code;
    }
}
