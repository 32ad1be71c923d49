package dev.ozean.local.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.local.data.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestReportsTest {
    @TempDir
    private Path root;

    @Test
    void the_counts_of_all_modules_are_added_up() throws IOException {
        // given
        report("events/target/surefire-reports/TEST-a.xml", 3, 0, 0, 1);
        report("events/target/surefire-reports/TEST-b.xml", 2, 1, 0, 0);
        report("deploy/acceptance/target/failsafe-reports/TEST-c.xml", 4, 0, 2, 0);

        // when
        var lines = TestReports.read(new Home(root)).lines();

        // then
        assertThat(lines)
                .containsExactly(
                        "deploy/acceptance            Tests run: 4, Failures: 0, Errors: 2, Skipped: 0",
                        "events                       Tests run: 5, Failures: 1, Errors: 0, Skipped: 1",
                        "all                          Tests run: 9, Failures: 1, Errors: 2, Skipped: 1");
    }

    private void report(String file, int tests, int failures, int errors, int skipped) throws IOException {
        var path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path.getParent().getParent().resolveSibling("pom.xml"), "");
        Files.writeString(path, """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuite xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" name="x" time="0.1" \
            tests="%d" errors="%d" skipped="%d" failures="%d">
              <properties/>
            </testsuite>
            """.formatted(tests, errors, skipped, failures));
    }
}
