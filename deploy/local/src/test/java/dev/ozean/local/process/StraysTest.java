package dev.ozean.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StraysTest {
    @TempDir
    private Path folder;

    @Test
    void a_child_without_a_pid_file_is_found_by_its_mark() {
        assumeTrue(Files.isDirectory(Path.of("/proc/self")));
        // given
        var mark = Map.of(Strays.MARK, folder.toString());
        var child = Detached.start(List.of("sleep", "600"), mark, folder, folder.resolve("log"));

        // when
        var strays = Strays.of(folder);

        // then
        assertThat(strays).extracting(ProcessId::pid).containsExactly(child.pid());
        assertThat(Strays.of(folder.resolve("other"))).isEmpty();
        Signals.kill(strays);
        assertThat(Strays.of(folder)).isEmpty();
    }
}
