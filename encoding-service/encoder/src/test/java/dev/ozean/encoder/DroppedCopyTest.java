package dev.ozean.encoder;

import static dev.ozean.encoder.StreamableFilms.film;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.encoding.protocol.JobLimits;
import dev.ozean.encoding.protocol.ToChild;
import dev.ozean.encoding.protocol.ToParent;
import dev.ozean.encoding.protocol.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies that are shown only until the ladder is there. */
class DroppedCopyTest {
    private static final double NEVER = 0.001;

    @TempDir
    Path folder;

    @Test
    void a_source_of_too_many_bits_is_shown_until_the_ladder_is_whole() throws IOException {
        // given
        var master = film().write(folder.resolve("master.mp4"));

        // when
        var outcome = ParentSide.encode(folder, master, Work.WHOLE, Settings.copying(NEVER));

        // then
        assertThat(outcome.sizes()).containsExactly("source 1280x720", "v360 640x360", "v480 854x480", "v720 1280x720");
        var heard = outcome.heard();
        var dropped = heard.indexOf(new ToParent.Dropped("source"));
        assertThat(dropped).isGreaterThan(heard.indexOf(new ToParent.Complete("v720")));
        assertThat(outcome.content("source").pictures()).isEqualTo(300);
        assertThat(outcome.content("v720").pictures()).isEqualTo(300);
    }

    @Test
    void a_source_stays_until_the_ladder_is_stored() throws IOException {
        // given
        var master = film().write(folder.resolve("master.mp4"));
        try (var parent = ParentSide.start(folder).hesitating()) {
            parent.send(new ToChild.Job(Files.size(master), Work.WHOLE, Settings.copying(NEVER), JobLimits.DEFAULT));

            // when
            var missing = new ArrayList<String>();
            parent.talk(master, message -> {
                if (message instanceof ToParent.Dropped) {
                    missing.addAll(parent.unacknowledged());
                }
                return false;
            });

            // then
            assertThat(parent.outcome().the(ToParent.Dropped.class).rendition()).isEqualTo("source");
            assertThat(missing).isEmpty();
        }
    }

    @Test
    void rungs_beside_a_source_are_complete_lowest_first() throws IOException {
        // given
        var master = film().silent().write(folder.resolve("master.mp4"));

        // when
        var outcome = ParentSide.encode(folder, master, Work.WHOLE, Settings.copying(NEVER));

        // then
        assertThat(outcome.all(ToParent.Complete.class))
                .extracting(ToParent.Complete::rendition)
                .containsSubsequence("v360", "v480", "v720");
    }
}
