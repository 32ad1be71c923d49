package dev.ozean.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFilesTest {
    private static final ProcessId SELF =
            ProcessId.of(ProcessHandle.current().pid()).orElseThrow();

    @TempDir
    private Path folder;

    @Test
    void only_what_runs_is_found_again() {
        // given
        var pids = new PidFiles(folder);
        pids.write("catalog", SELF);
        pids.write("gateway", new ProcessId(SELF.pid(), "another boot:1"));

        // when
        var running = pids.running();

        // then
        assertThat(running).containsOnlyKeys("catalog").containsEntry("catalog", SELF);
    }

    @Test
    void nothing_runs_where_nothing_was_ever_started() {
        // given
        var pids = new PidFiles(folder.resolve("never made"));

        // when
        var running = pids.running();

        // then
        assertThat(running).isEmpty();
        assertThat(pids.running("catalog")).isEmpty();
    }

    @Test
    void only_the_owner_reads_the_file() throws IOException {
        // given
        var pids = new PidFiles(folder);

        // when
        pids.write("catalog", SELF);

        // then
        var permissions = Files.getPosixFilePermissions(folder.resolve("catalog.pid"));
        assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
    }
}
