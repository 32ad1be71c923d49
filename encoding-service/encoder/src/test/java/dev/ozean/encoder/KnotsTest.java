package dev.ozean.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.encoding.hostile.Corpus;
import dev.ozean.encoding.hostile.Evil;
import dev.ozean.encoding.protocol.ToParent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hostile files that once ended without clear words. */
class KnotsTest {
    private static List<Evil> files;

    @TempDir
    Path folder;

    @BeforeAll
    static void make() {
        files = Corpus.excessive();
    }

    @AfterAll
    static void forget() {
        files = List.of();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a million braces",
                "from one pixel to 8192x4096 in mid-stream",
                "another size in each picture",
                "WAV of 2^31 samples a second",
                "WAV of 65535 channels"
            })
    void what_is_in_knots_is_cut_or_told_in_clear_words(String name) throws IOException {
        // given
        var evil = files.stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow();
        var master = Files.write(folder.resolve("master"), evil.bytes());

        // when
        var outcome = ParentSide.encode(folder, master);

        // then
        switch (outcome.lastWord()) {
            case ToParent.Done _ -> assertThat(evil.plays()).isTrue();
            case ToParent.Failed failed -> assertThat(evil.refusals()).contains(failed.code());
            default -> throw new AssertionError(outcome.lastWord());
        }
    }
}
