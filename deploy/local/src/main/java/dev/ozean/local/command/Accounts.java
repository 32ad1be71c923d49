package dev.ozean.local.command;

import dev.ozean.local.server.Findings;
import dev.ozean.local.server.Findings.Finding;
import dev.ozean.local.stack.Contract;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints where buckets and rows do not agree; its exit code is 0 only if they do. */
@Command(
        name = "accounts",
        description = "Lists objects in the store that nothing names, and files that should be there and are not.")
final class Accounts implements Callable<Integer> {
    private static final List<String> SERVICES = List.of("catalog", "encoding");
    private static final String ROW = "  %-16s %-16s %8d %14d  %s%n";
    private static final String HEAD = "  %-16s %-16s %8s %14s  %s%n";

    @Mixin
    private DataOption data;

    @Override
    public Integer call() {
        var contract = new Contract(data.running());
        var found = SERVICES.stream()
                .mapToInt(service -> print(service, new Findings(contract.database(service))))
                .sum();
        return found == 0 ? 0 : Vms.FAILED;
    }

    private static int print(String service, Findings accounts) {
        var pass = accounts.pass();
        var found = accounts.all();
        System.out.printf(
                "%s: %s; %s%s%n",
                service,
                found.isEmpty() ? "all in order" : found.size() + " findings",
                pass.number() == 0 ? "not looked at yet" : "last looked at " + pass.finished() + " UTC",
                pass.isUnderWay() ? ", and being looked at now" : "");
        if (!found.isEmpty()) {
            System.out.printf(HEAD, "what", "since (UTC)", "objects", "bytes", "name");
            found.forEach(Accounts::print);
        }
        return found.size();
    }

    private static void print(Finding finding) {
        System.out.printf(
                ROW,
                finding.kind().replace('_', ' '),
                finding.since(),
                finding.objects(),
                finding.bytes(),
                finding.name());
    }
}
