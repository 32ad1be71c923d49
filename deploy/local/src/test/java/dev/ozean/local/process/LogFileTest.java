package dev.ozean.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
    @TempDir
    private Path folder;

    private Path log;

    @BeforeEach
    void name() {
        log = folder.resolve("catalog.log");
    }

    @Test
    void a_full_log_is_put_aside_while_its_writer_goes_on() throws IOException {
        // given
        try (var writer = new FileOutputStream(log.toFile(), true)) {
            writer.write("old\n".getBytes(StandardCharsets.UTF_8));

            // when
            LogFile.rotate(log, 4);
            writer.write("new\n".getBytes(StandardCharsets.UTF_8));
        }

        // then
        assertThat(log).hasContent("new");
        assertThat(folder.resolve("catalog.log.1")).hasContent("old");
    }

    @Test
    void no_more_than_three_old_logs_are_kept() throws IOException {
        // when
        for (var n = 1; n <= 6; n++) {
            Files.writeString(log, "log " + n);
            LogFile.rotate(log, 1);
        }

        // then
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("catalog.log", "catalog.log.1", "catalog.log.2", "catalog.log.3");
        }
        assertThat(folder.resolve("catalog.log.3")).hasContent("log 4");
    }

    @Test
    void a_log_that_cannot_be_put_aside_stays_and_harms_nobody() throws IOException {
        // given
        Files.writeString(log, "whole");
        Files.writeString(folder.resolve("catalog.log.2"), "older");
        Files.createDirectories(folder.resolve("catalog.log.3/in the way"));

        // when
        LogFile.rotate(log, 1);

        // then
        assertThat(log).hasContent("whole");
    }

    @Test
    void the_tail_is_the_last_lines() throws IOException {
        // given
        Files.writeString(log, "one\ntwo\nthree\n");

        // when
        var tail = LogFile.tail(log, 2);

        // then
        assertThat(tail).containsExactly("two", "three");
        assertThat(LogFile.tail(folder.resolve("none"), 2)).isEmpty();
    }
}
