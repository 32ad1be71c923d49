package dev.ozean.local.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowTest {
    @TempDir
    private Path folder;

    @Test
    void only_whole_new_lines_are_shown_and_a_cut_file_from_its_start() throws IOException {
        // given
        var log = Files.writeString(folder.resolve("log"), "before\n");
        var seen = new ArrayList<String>();
        var follow = new Follow(List.of(log), (_, line) -> seen.add(line));

        // when
        append(log, "größer\nha");
        follow.more();
        append(log, "lf\n");
        follow.more();
        Files.writeString(log, "cut\n");
        follow.more();

        // then
        assertThat(seen).containsExactly("größer", "half", "cut");
    }

    private static void append(Path log, String text) throws IOException {
        Files.writeString(log, text, StandardOpenOption.APPEND);
    }
}
