package dev.ozean.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.local.data.DataFolder;
import dev.ozean.local.process.Detached;
import dev.ozean.local.process.PidFiles;
import dev.ozean.local.process.ProcessId;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {
    @TempDir
    private Path folder;

    private DataFolder data;
    private PidFiles pids;
    private ProcessId child;

    @BeforeEach
    void leave_something() {
        data = DataFolder.at(folder);
        pids = new PidFiles(data.run());
        var process = Detached.start(List.of("sleep", "600"), Map.of(), folder, data.log("catalog"));
        child = ProcessId.of(process.pid()).orElseThrow();
    }

    @AfterEach
    void clear_up() {
        ProcessHandle.of(child.pid()).ifPresent(ProcessHandle::destroyForcibly);
    }

    @Test
    void what_a_killed_launcher_left_is_ended() {
        // given
        pids.write("catalog", child);

        // when
        var found = new Leftovers(data).clear();

        // then
        assertThat(found).isTrue();
        assertThat(child.alive()).isFalse();
        assertThat(pids.running()).isEmpty();
    }

    @Test
    void a_stranger_with_a_number_from_an_old_file_is_left_alone() {
        // given
        pids.write("catalog", new ProcessId(child.pid(), "an earlier boot:42"));

        // when
        var found = new Leftovers(data).clear();

        // then
        assertThat(found).isFalse();
        assertThat(child.alive()).isTrue();
    }

    @Test
    void down_works_without_a_launcher() {
        // given
        pids.write("catalog", child);

        // when
        var stopped = new Stopping(data).stop();

        // then
        assertThat(stopped).isTrue();
        assertThat(child.alive()).isFalse();
        assertThat(new Stopping(data).stop()).isFalse();
    }
}
