package dev.ozean.local.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ozean.local.stack.Report;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells what runs; its exit code is 0 only if all is healthy. */
@Command(name = "status", description = "Tells what runs, where, for how long and with how much memory.")
final class Status implements Callable<Integer> {
    private static final String ROW = "%-12s %-12s %8s %6s %9s %9s %8s%n";

    @Mixin
    private DataOption data;

    @Option(names = "--json", description = "print JSON for programs")
    private boolean json;

    @Override
    public Integer call() throws JsonProcessingException {
        var report = Report.of(data.folder());
        if (json) {
            System.out.println(
                    new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(report));
        } else {
            print(report);
        }
        return report.healthy() ? 0 : Vms.FAILED;
    }

    private static void print(Report report) {
        System.out.println(report.state() + (report.address().isEmpty() ? "" : "  " + report.address()));
        if (report.programs().isEmpty()) {
            return;
        }
        System.out.printf(ROW, "", "state", "pid", "port", "restarts", "up (s)", "MB");
        for (var line : report.programs()) {
            System.out.printf(
                    ROW,
                    line.name(),
                    line.state(),
                    line.pid(),
                    line.port(),
                    line.restarts(),
                    line.uptimeSeconds(),
                    line.memoryMegabytes());
        }
        System.out.printf(ROW, "with vms", "", "", "", "", "", report.memoryMegabytes());
    }
}
