package dev.ozean.local.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TerminalTest {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);

    @Test
    void a_pipe_gets_plain_lines_and_none_twice() {
        // given
        var terminal = new Terminal(out, false);

        // when
        terminal.progress(1, 4, "ready");
        terminal.progress(1, 4, "ready");
        terminal.progress(2, 4, "ready");
        terminal.good("up");

        // then
        assertThat(written.toString(StandardCharsets.UTF_8).lines()).containsExactly("1/4 ready", "2/4 ready", "up");
    }

    @Test
    void a_terminal_gets_one_bar_that_is_drawn_over() {
        // given
        var terminal = new Terminal(out, true);

        // when
        terminal.progress(1, 4, "ready");
        terminal.line("done");

        // then
        assertThat(written.toString(StandardCharsets.UTF_8))
                .startsWith("\r\u001b[K")
                .contains("█".repeat(6) + "\u001b[2m" + "░".repeat(18))
                .endsWith("\r\u001b[Kdone\n");
    }
}
