package dev.ozean.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ozean.encoder.libav.TestMedia;
import dev.ozean.encoding.protocol.Ratio;
import dev.ozean.encoding.protocol.ToParent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often the pictures of the renditions move. */
class RatesOfAllKindsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"50, 1", "60, 1", "60000, 1001"})
    void fast_films_stay_fast(int num, int den) throws IOException {
        // given
        var master = TestMedia.of(320, 180, 25, 1)
                .silent()
                .filtered("fps=%d/%d".formatted(num, den))
                .write(folder.resolve("master.mp4"));

        // when
        var outcome = ParentSide.encode(folder, master);

        // then
        var rate = outcome.the(ToParent.Plan.class).video().getFirst().frameRate();
        assertThat(rate).isEqualTo(new Ratio(num, den));
        assertThat(outcome.content("v360").pictures()).isEqualTo(Math.round((double) num / den));
    }

    @Test
    void fast_films_keep_every_second_picture() throws IOException {
        // given
        var master = TestMedia.of(320, 180, 120, 2).silent().write(folder.resolve("master.mp4"));

        // when
        var outcome = ParentSide.encode(folder, master);

        // then
        assertThat(outcome.lastWord()).isEqualTo(new ToParent.Done(120, Duration.ofSeconds(2)));
    }

    @Test
    void a_film_whose_rate_varies_gets_a_constant_one_of_the_same_length() throws IOException {
        // given
        var master = TestMedia.of(320, 180, 30, 4)
                .silent()
                .filtered("settb=1/90000,setpts=if(lt(N\\,60)\\,N*3000\\,180000+(N-60)*9000)")
                .write(folder.resolve("master.mkv"));

        // when
        var outcome = ParentSide.encode(folder, master);

        // then
        var done = outcome.the(ToParent.Done.class);
        assertThat(done.duration().toMillis() / 1000.0).isCloseTo(8, within(0.2));
        assertThat(outcome.content("v360").pictures()).isEqualTo(done.frames());
    }
}
