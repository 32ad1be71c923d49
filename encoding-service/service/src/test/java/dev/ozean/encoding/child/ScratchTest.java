package dev.ozean.encoding.child;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.encoding.protocol.ToParent.Segment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchTest {
    @TempDir
    Path folder;

    @Test
    void what_was_handed_over_counts_until_it_is_stored() throws IOException {
        // given: it is announced at once, and the store is slow
        var scratch = Scratch.in(folder.resolve("run"));
        var empty = scratch.bytes(Long.MAX_VALUE);
        for (int number = 1; number <= 10; number++) {
            var segment = new Segment("v360", number, 0, 2000, 100_000, 0);
            Files.write(scratch.shared().resolve(segment.file()), new byte[100_000]);
            scratch.take(segment);
        }

        // when
        var bytes = scratch.bytes(Long.MAX_VALUE);

        // then
        assertThat(bytes).isEqualTo(empty + 10 * 100_000);
    }

    @Test
    void what_was_handed_over_counts_with_what_was_not() throws IOException {
        // given
        var scratch = Scratch.in(folder.resolve("run"));
        var empty = scratch.bytes(Long.MAX_VALUE);
        var segment = new Segment("v360", 1, 0, 2000, 100_000, 0);
        Files.write(scratch.shared().resolve(segment.file()), new byte[100_000]);
        scratch.take(segment);
        Files.write(scratch.shared().resolve("not yet"), new byte[50_000]);

        // when
        var bytes = scratch.bytes(empty + 100_000);

        // then
        assertThat(bytes).isEqualTo(empty + 150_000);
    }
}
