package dev.ozean.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.encoder.libav.DecodedMedia;
import dev.ozean.encoder.libav.TestMedia;
import dev.ozean.encoding.protocol.Decision;
import dev.ozean.encoding.protocol.Decision.Verdict;
import dev.ozean.encoding.protocol.FailureCode;
import dev.ozean.encoding.protocol.ToParent;
import dev.ozean.encoding.protocol.VideoCodec;
import dev.ozean.encoding.protocol.VideoRendition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodecChoiceTest {
    @TempDir
    Path folder;

    @Test
    void openh264_makes_the_same_segments() throws IOException {
        // given
        var master = film(8);

        // when
        var outcome = ParentSide.encode(folder, master, Settings.by(VideoCodec.OPENH264, Map.of()));

        // then
        assertThat(outcome.the(ToParent.Plan.class).video())
                .extracting(VideoRendition::name)
                .containsExactly("v180", "v360");
        assertThat(outcome.the(ToParent.Plan.class).video().getLast().codec()).startsWith("avc1.64");
        assertSegments(outcome, "v180");
        assertSegments(outcome, "v360");
    }

    @Test
    void hevc_and_av1_are_one_rung_more_each() throws IOException {
        // given
        var master = film(8);
        var settings = Settings.by(VideoCodec.X264, Map.of("preset", "ultrafast"), VideoCodec.X265, VideoCodec.SVT_AV1);

        // when
        var outcome = ParentSide.encode(folder, master, settings);

        // then
        var video = outcome.the(ToParent.Plan.class).video();
        assertThat(video).extracting(VideoRendition::name).containsExactly("v180", "v360", "hevc360", "av1-360");
        assertThat(outcome.the(ToParent.Decided.class).decisions())
                .containsExactly(
                        new Decision("v180", Verdict.ENCODED, 400_000, 400_000),
                        new Decision("v360", Verdict.ENCODED, 800_000, 800_000),
                        new Decision("hevc360", Verdict.ENCODED, 560_000, 560_000),
                        new Decision("av1-360", Verdict.ENCODED, 480_000, 480_000));
        assertThat(video.get(2).codec()).matches("hvc1\\.1\\.6\\.L[0-9]+\\.90");
        assertThat(video.get(3).codec()).matches("av01\\.0\\.[0-9]{2}M\\.08");
        assertThat(video.get(2).bitrate()).isLessThan(video.get(1).bitrate());
        assertThat(head(outcome, "hevc360")).contains("hvc1").doesNotContain("hev1");
        assertThat(head(outcome, "av1-360")).contains("av01", "av1C");
        for (var rendition : video) {
            assertSegments(outcome, rendition.name());
        }
    }

    @Test
    void an_option_that_the_encoder_does_not_have_is_told() throws IOException {
        // when
        var outcome =
                ParentSide.encode(folder, film(1), Settings.by(VideoCodec.OPENH264, Map.of("preset", "veryfast")));

        // then
        assertThat(outcome.failure()).isEqualTo(FailureCode.INTERNAL);
        assertThat(outcome.the(ToParent.Failed.class).detail()).contains("preset");
    }

    private Path film(double seconds) {
        return TestMedia.of(640, 360, 25, seconds).silent().write(folder.resolve("master.mp4"));
    }

    /** The same pictures as in all renditions, in segments that need none but themselves. */
    private static void assertSegments(Outcome outcome, String rendition) throws IOException {
        assertThat(outcome.segments(rendition))
                .extracting(ToParent.Segment::duration)
                .containsExactly(50_000L, 50_000L, 100_000L);
        assertThat(outcome.content(rendition).pictures()).isEqualTo(200);
        var last = outcome.segments(rendition).getLast();
        var alone = outcome.store().resolve(rendition + "-alone.mp4");
        try (var output = Files.newOutputStream(alone)) {
            Files.copy(outcome.store().resolve(rendition).resolve("init.mp4"), output);
            Files.copy(outcome.store().resolve(last.key()), output);
        }
        assertThat(DecodedMedia.of(alone).pictures()).isEqualTo(100);
    }

    private static String head(Outcome outcome, String rendition) throws IOException {
        return Files.readString(outcome.store().resolve(rendition).resolve("init.mp4"), StandardCharsets.ISO_8859_1);
    }
}
