package dev.ozean.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ozean.encoder.libav.DecodedMedia;
import dev.ozean.encoder.libav.TestMedia;
import dev.ozean.encoding.protocol.ToParent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OddMastersTest {
    @TempDir
    Path folder;

    @Test
    void the_rung_of_a_portrait_film_is_its_width() throws IOException {
        // given
        var master = TestMedia.of(720, 1280, 25, 1).silent().write(folder.resolve("master.mp4"));

        // when
        var outcome = ParentSide.encode(folder, master);

        // then
        assertThat(outcome.sizes()).containsExactly("v360 360x640", "v480 480x854", "v720 720x1280");
    }

    @Test
    void a_film_that_was_shot_sideways_stands_upright() throws IOException {
        // given: white above, black below; turned clockwise by 90 degrees the white is at the right
        var master = TestMedia.of(640, 360, 25, 1)
                .silent()
                .filtered(
                        "drawbox=x=0:y=0:w=320:h=360:color=white:t=fill,drawbox=x=320:y=0:w=320:h=360:color=black:t=fill")
                .turned(90)
                .write(folder.resolve("master.mp4"));

        // when
        var outcome = ParentSide.encode(folder, master);

        // then
        assertThat(outcome.sizes()).containsExactly("v360 360x640");
        assertThat(outcome.the(ToParent.Probed.class).facts().video().orElseThrow())
                .returns(90, video -> video.rotation())
                .returns(360, video -> video.shownWidth());
        assertThat(outcome.content("v360"))
                .returns(360, DecodedMedia::width)
                .returns(640, DecodedMedia::height)
                .satisfies(content -> assertThat(content.upperBrightness()).isGreaterThan(200))
                .satisfies(content -> assertThat(content.lowerBrightness()).isLessThan(40));
    }

    @Test
    void odd_sizes_and_oblong_pixels_become_even_and_square() throws IOException {
        // given
        var master = TestMedia.of(321, 243, 25, 1)
                .silent()
                .filtered("format=yuv444p,scale=321:243,setsar=2/1")
                .write(folder.resolve("master.mkv"));

        // when
        var outcome = ParentSide.encode(folder, master);

        // then
        assertThat(outcome.sizes()).containsExactly("v360 642x242");
        assertThat(outcome.content("v360").pictures()).isEqualTo(25);
    }

    @Test
    void what_people_upload_is_read() throws IOException {
        for (var kind : List.of(
                new String[] {"webm", "libvpx-vp9", "libopus"},
                new String[] {"mkv", "libx265", "flac"},
                new String[] {"avi", "mpeg4", "libmp3lame"},
                new String[] {"mov", "prores_ks", "pcm_s16le"})) {
            // given
            var place = folder.resolve(kind[0]);
            Files.createDirectories(place);
            var prepared = kind[1].equals("prores_ks")
                    ? TestMedia.of(320, 180, 25, 1).filtered("format=yuv422p10le")
                    : TestMedia.of(320, 180, 25, 1);
            var master = prepared.heard("sine=frequency=440:sample_rate=48000:duration=1,aformat=sample_fmts="
                            + (kind[2].equals("libmp3lame") ? "fltp" : "s16") + ":channel_layouts=stereo")
                    .codecs(kind[1], kind[2])
                    .write(place.resolve("master." + kind[0]));

            // when
            var outcome = ParentSide.encode(place, master);

            // then
            assertThat(outcome.the(ToParent.Done.class).frames()).as(kind[0]).isBetween(25L, 26L);
            assertThat(outcome.content("a").samples()).as(kind[0]).isBetween(47_000L, 51_000L);
        }
    }

    @Test
    void a_transport_stream_that_starts_late_and_changes_its_size_goes_on() throws IOException {
        // given
        var small = TestMedia.of(320, 180, 25, 2).silent().write(folder.resolve("small.ts"));
        var large = TestMedia.of(640, 360, 25, 2)
                .silent()
                .filtered("setpts=PTS+2/TB")
                .write(folder.resolve("large.ts"));
        var master = folder.resolve("master.ts");
        try (var output = Files.newOutputStream(master)) {
            Files.copy(small, output);
            Files.copy(large, output);
        }

        // when
        var outcome = ParentSide.encode(folder, master);

        // then
        assertThat(outcome.the(ToParent.Done.class).frames()).isBetween(98L, 102L);
        assertThat(outcome.content("v360").pictures())
                .isEqualTo(outcome.the(ToParent.Done.class).frames());
    }

    @Test
    void a_matroska_film_that_starts_late_is_whole() throws IOException {
        // given
        var master = TestMedia.of(320, 180, 25, 3)
                .silent()
                .filtered("setpts=PTS+10/TB")
                .write(folder.resolve("master.mkv"));

        // when
        var outcome = ParentSide.encode(folder, master);

        // then
        assertThat(outcome.lastWord()).isEqualTo(new ToParent.Done(75, Duration.ofSeconds(3)));
        assertThat(outcome.the(ToParent.Probed.class).facts().duration()).contains(Duration.ofSeconds(3));
    }

    @Test
    void sound_that_begins_late_stays_late() throws IOException {
        // given
        var master = TestMedia.of(320, 180, 25, 4)
                .heard(
                        "sine=frequency=440:duration=2,aformat=sample_fmts=fltp:channel_layouts=stereo,asetpts=PTS+1.5/TB")
                .write(folder.resolve("master.mkv"));

        // when
        var outcome = ParentSide.encode(folder, master);

        // then
        assertThat(outcome.content("a").silence() / 48_000.0).isCloseTo(1.5, within(0.05));
    }

    @Test
    void a_second_sound_track_that_goes_on_after_the_film_is_left_out() throws IOException {
        // given
        var master = TestMedia.of(320, 180, 25, 2)
                .alsoHeard("sine=frequency=880:duration=6,aformat=sample_fmts=fltp:channel_layouts=stereo")
                .write(folder.resolve("master.mp4"));

        // when
        var outcome = ParentSide.encode(folder, master);

        // then
        assertThat(outcome.the(ToParent.Done.class).frames()).isEqualTo(50);
        assertThat(outcome.the(ToParent.Probed.class).facts().duration().orElseThrow())
                .isBetween(Duration.ofMillis(1900), Duration.ofMillis(2200));
    }
}
