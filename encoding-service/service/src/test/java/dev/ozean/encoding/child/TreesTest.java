package dev.ozean.encoding.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** What a process that took over the encoder could leave in its folder. */
class TreesTest {
    /** Of these, four under each other are longer than a path may be. */
    private static final String LONG = "d/".repeat(900);

    @TempDir(cleanup = CleanupMode.NEVER)
    private Path scratch;

    @Test
    void what_can_be_seen_is_counted_in_blocks_with_its_folders() throws IOException {
        // given
        Files.createDirectory(scratch.resolve("many"));
        Files.write(scratch.resolve("many/one"), new byte[1]);
        Files.write(scratch.resolve("large"), new byte[10_000]);

        // when
        var size = Trees.size(Long.MAX_VALUE, scratch);

        // then
        assertThat(size).isEqualTo(2 * 4096 + 4096 + 10_000);
    }

    @Test
    void a_count_ends_once_there_is_more_than_enough() throws IOException {
        // given
        for (int number = 0; number < 10; number++) {
            Files.createFile(scratch.resolve("file" + number));
        }

        // when
        var size = Trees.size(3 * 4096, scratch);

        // then
        assertThat(size).isEqualTo(4 * 4096);
    }

    @Test
    void a_tree_too_deep_to_be_looked_into_counts_as_more_than_any_limit() throws IOException {
        // given
        deepen();

        // when
        var size = Trees.size(Long.MAX_VALUE, scratch);

        // then
        assertThat(size).isEqualTo(Long.MAX_VALUE);
        Trees.delete(scratch);
    }

    @Test
    void a_tree_deeper_than_a_path_can_name_is_removed() throws IOException {
        // given
        deepen();

        // when
        Trees.delete(scratch);

        // then
        assertThat(scratch).doesNotExist();
    }

    @Test
    void a_folder_that_was_filled_again_meanwhile_is_removed() throws IOException, InterruptedException {
        // given: a file that comes back when it is gone, a few times
        var back = scratch.resolve("in/it/again");
        Files.createDirectories(back.getParent());
        Files.createFile(back);
        var writer = Thread.ofPlatform().daemon().start(() -> comeBack(back));

        // when
        Trees.delete(scratch);

        // then
        assertThat(scratch).doesNotExist();
        writer.join();
    }

    @Test
    void folders_that_nobody_may_read_or_write_are_removed() throws IOException {
        // given
        for (var rights : new String[] {"---------", "r--------", "r-x------", "-wx------"}) {
            var closed = Files.createDirectory(scratch.resolve(rights));
            Files.createDirectories(closed.resolve("in/it"));
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString(rights));
        }

        // when
        Trees.delete(scratch);

        // then
        assertThat(scratch).doesNotExist();
    }

    @Test
    void what_a_link_leads_to_stays(@TempDir Path elsewhere) throws IOException {
        // given
        var master = Files.write(elsewhere.resolve("master.mp4"), new byte[10]);
        Files.createSymbolicLink(scratch.resolve("folder"), elsewhere);
        Files.createSymbolicLink(scratch.resolve("file"), master);

        // when
        Trees.delete(scratch);

        // then
        assertThat(scratch).doesNotExist();
        assertThat(Files.exists(master, LinkOption.NOFOLLOW_LINKS)).isTrue();
    }

    private static void comeBack(Path file) {
        try {
            for (int time = 0; time < 3; time++) {
                while (Files.exists(file)) {
                    Thread.onSpinWait();
                }
                Files.createFile(file);
            }
        } catch (IOException _) {
            // Its folder is gone.
        }
    }

    /** Puts one chain of folders under the end of another, which no single path could name. */
    private void deepen() throws IOException {
        for (var chain = 0; chain < 4; chain++) {
            var next = scratch.resolve("next");
            Files.createDirectories(next.resolve(LONG));
            if (chain > 0) {
                Files.move(scratch.resolve("d"), next.resolve(LONG).resolve("d"));
            }
            Files.move(next, scratch.resolve("d"));
        }
    }
}
