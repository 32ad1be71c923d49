package dev.ozean.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.encoder.libav.DecodedMedia;
import dev.ozean.encoder.libav.TestMedia;
import dev.ozean.encoding.protocol.MediaFacts;
import dev.ozean.encoding.protocol.ToParent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundAndColourTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "8000, mono, flac",
        "44100, stereo, flac",
        "48000, 5.1, flac",
        "96000, 7.1, flac",
        "22050, mono, pcm_s16le"
    })
    void any_sound_becomes_stereo_of_the_same_length(int rate, String layout, String codec) throws IOException {
        // given
        var master = TestMedia.of(320, 180, 25, 2)
                .heard("sine=frequency=440:sample_rate=%d:duration=2,aformat=sample_fmts=s16:channel_layouts=%s"
                        .formatted(rate, layout))
                .codecs("libx264", codec)
                .write(folder.resolve("master.mkv"));

        // when
        var outcome = ParentSide.encode(folder, master);

        // then
        assertThat(outcome.lastWord()).isEqualTo(new ToParent.Done(50, Duration.ofSeconds(2)));
        assertThat(outcome.content("a").samples()).isBetween(95_000L, 99_000L);
    }

    @Test
    void ten_bit_pictures_become_eight_bit_ones() throws IOException {
        // given
        var master = TestMedia.of(320, 180, 25, 1)
                .silent()
                .filtered("format=yuv420p10le,setparams=color_primaries=bt2020:color_trc=smpte2084:colorspace=bt2020nc")
                .codecs("libx265", "aac")
                .write(folder.resolve("master.mp4"));

        // when
        var outcome = ParentSide.encode(folder, master);

        // then
        assertThat(outcome.the(ToParent.Probed.class).facts().video().orElseThrow())
                .returns(10, MediaFacts.Video::bitDepth)
                .returns("hevc", MediaFacts.Video::codec);
        assertThat(outcome.content("v360")).returns(25L, DecodedMedia::pictures);
    }

    @Test
    void pictures_of_red_green_and_blue_keep_their_brightness() throws IOException {
        // given
        var master = TestMedia.of(320, 180, 25, 1)
                .silent()
                .filtered("format=bgr0,drawbox=color=0x808080:t=fill,format=bgr0")
                .codecs("ffv1", "aac")
                .write(folder.resolve("master.mkv"));

        // when
        var outcome = ParentSide.encode(folder, master);

        // then
        assertThat(outcome.content("v360").upperBrightness()).isBetween(124.0, 128.0);
    }

    @Test
    void a_single_picture_is_a_film_too() throws IOException {
        // given
        var master = TestMedia.of(66, 34, 25, 0.04).silent().write(folder.resolve("master.mp4"));

        // when
        var outcome = ParentSide.encode(folder, master);

        // then
        assertThat(outcome.lastWord()).isEqualTo(new ToParent.Done(1, Duration.ofMillis(40)));
        assertThat(outcome.content("v360"))
                .returns(66, DecodedMedia::width)
                .returns(34, DecodedMedia::height)
                .returns(1L, DecodedMedia::pictures);
    }
}
