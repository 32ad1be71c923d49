package dev.ozean.local.build;

import dev.ozean.local.data.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How many tests ran in each module, from the reports that Surefire and Failsafe left. */
public record TestReports(Map<String, Counts> modules) {
    private static final List<String> FOLDERS = List.of("target/surefire-reports", "target/failsafe-reports");
    private static final int DEPTH = 3;
    private static final Pattern SUITE = Pattern.compile("<testsuite\\s[^>]*>");

    /** Of one module. */
    record Counts(int run, int failures, int errors, int skipped) {
        Counts plus(Counts more) {
            return new Counts(run + more.run, failures + more.failures, errors + more.errors, skipped + more.skipped);
        }

        @Override
        public String toString() {
            return "Tests run: %d, Failures: %d, Errors: %d, Skipped: %d".formatted(run, failures, errors, skipped);
        }
    }

    /** Forgets earlier runs. */
    public static void delete(Home home) {
        reports(home).forEach(report -> {
            try {
                Files.delete(report);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    public static TestReports read(Home home) {
        var modules = new TreeMap<String, Counts>();
        for (var report : reports(home)) {
            var module = home.root()
                    .relativize(report)
                    .getParent()
                    .getParent()
                    .getParent()
                    .toString();
            modules.merge(module, counts(report), Counts::plus);
        }
        return new TestReports(modules);
    }

    /** One line a module, and one for all. */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        modules.forEach((module, counts) -> lines.add("%-28s %s".formatted(module, counts)));
        var all = modules.values().stream().reduce(new Counts(0, 0, 0, 0), Counts::plus);
        lines.add("%-28s %s".formatted("all", all));
        return lines;
    }

    static Counts counts(Path report) {
        try {
            var suite = SUITE.matcher(Files.readString(report));
            if (!suite.find()) {
                return new Counts(0, 0, 0, 0);
            }
            var tag = suite.group();
            return new Counts(
                    number(tag, "tests"), number(tag, "failures"), number(tag, "errors"), number(tag, "skipped"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int number(String tag, String name) {
        var found = Pattern.compile("\\s%s=\"(\\d+)\"".formatted(name)).matcher(tag);
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }

    private static List<Path> reports(Home home) {
        try (var modules = Files.find(home.root(), DEPTH, (path, _) -> Files.exists(path.resolve("pom.xml")))) {
            return modules.flatMap(module -> FOLDERS.stream().map(module::resolve))
                    .flatMap(TestReports::in)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> in(Path folder) {
        var files = folder.toFile().listFiles((_, name) -> name.matches("TEST-.*\\.xml"));
        return files == null ? Stream.of() : Stream.of(files).map(file -> file.toPath());
    }
}
