package dev.ozean.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ProcessIdTest {
    private static final long SELF = ProcessHandle.current().pid();

    @Test
    void a_process_is_known_again_by_number_and_start() {
        // given
        var self = ProcessId.of(SELF).orElseThrow();

        // when
        var read = ProcessId.parse(self.line() + "\n").orElseThrow();

        // then
        assertThat(read).isEqualTo(self);
        assertThat(read.alive()).isTrue();
    }

    @Test
    void a_stranger_who_got_the_number_is_not_the_process() {
        // given
        var gone = new ProcessId(SELF, "another boot:1");

        // when
        var alive = gone.alive();

        // then
        assertThat(alive).isFalse();
        assertThat(gone.descendants()).isEmpty();
    }

    @Test
    void a_damaged_file_names_no_process() {
        assertThat(ProcessId.parse("")).isEmpty();
        assertThat(ProcessId.parse("123")).isEmpty();
        assertThat(ProcessId.parse("-1 x")).isEmpty();
        assertThat(ProcessId.parse("12345678901234567890 x")).isEmpty();
    }

    @Test
    void a_process_that_ended_does_not_run() throws IOException, InterruptedException {
        // given
        var child = new ProcessBuilder("cat").start();
        var id = ProcessId.of(child.pid()).orElseThrow();

        // when
        child.getOutputStream().close();
        child.waitFor();

        // then
        assertThat(id.alive()).isFalse();
    }
}
