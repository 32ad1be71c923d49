package dev.ozean.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.encoder.libav.Extras;
import dev.ozean.encoder.libav.TestMedia;
import dev.ozean.encoding.protocol.FailureCode;
import dev.ozean.encoding.protocol.JobLimits;
import dev.ozean.encoding.protocol.ToParent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalsTest {
    private static final String FTYP = "\0\0\0\u0014ftypisom\0\0\0\0isom";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1\n00:00:01,000 --> 00:00:02,000\nHello\n\n2\n00:00:03,000 --> 00:00:04,000\nHello again\n",
                "WEBVTT\n\n00:01.000 --> 00:02.000\nHello\n",
                "[Script Info]\nScriptType: v4.00+\n\n[Events]\nDialogue: 0,0:00:01.00,0:00:02.00,,,0,0,0,,Hello\n",
                "#!/bin/sh\necho hello\n",
                FTYP + "#!/bin/sh\necho hello, this is not a film but a script\n",
                "GIF89a and then nothing",
                "x"
            })
    void texts_are_no_media_whatever_they_are_called(String text) throws IOException {
        // given
        var master =
                Files.writeString(folder.resolve("master.mp4"), text, java.nio.charset.StandardCharsets.ISO_8859_1);

        // when
        var outcome = ParentSide.encode(folder, master);

        // then
        assertThat(outcome.failure()).isEqualTo(FailureCode.NOT_MEDIA);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ffconcat version 1.0\nfile other.mp4\n",
                "#EXTM3U\n"
                        + "#EXT-X-VERSION:3\n"
                        + "#EXT-X-TARGETDURATION:4\n"
                        + "#EXTINF:4,\n"
                        + "http://127.0.0.1:1/x.ts\n"
                        + "#EXT-X-ENDLIST\n",
                "<?xml version=\"1.0\"?><MPD xmlns=\"urn:mpeg:dash:schema:mpd:2011\" type=\"static\"><Period/></MPD>",
                "v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\nm=video 4 RTP/AVP 96\n",
                "<ASX version=\"3.0\"><Entry><Ref href=\"http://127.0.0.1:1/x\"/></Entry></ASX>"
            })
    void a_playlist_or_script_is_told_to_be_one_whatever_it_is_called(String text) throws IOException {
        // given
        var master = Files.writeString(folder.resolve("master.mp4"), text);

        // when
        var outcome = ParentSide.encode(folder, master);

        // then
        assertThat(outcome.failure()).isEqualTo(FailureCode.REFERENCES_ONLY);
    }

    @Test
    void noise_is_no_media() throws IOException {
        // given
        var noise = new byte[300_000];
        new Random(7).nextBytes(noise);
        var master = Files.write(folder.resolve("master.mp4"), noise);

        // when
        var outcome = ParentSide.encode(folder, master);

        // then
        assertThat(outcome.failure()).isIn(FailureCode.NOT_MEDIA, FailureCode.NO_VIDEO, FailureCode.CORRUPT);
    }

    @Test
    void words_alone_are_neither_picture_nor_sound() throws IOException {
        // given
        var film = TestMedia.of(320, 180, 25, 1).write(folder.resolve("film.mp4"));
        var cue = new Extras.Cue(0, 1000, "Hello");
        var master = Extras.words(new Extras.Words("mov_text", "eng", "", List.of(cue)))
                .addTo(film, false, folder.resolve("master.mp4"));

        // when
        var outcome = ParentSide.encode(folder, master);

        // then
        assertThat(outcome.failure()).isEqualTo(FailureCode.NO_VIDEO);
    }

    @Test
    void what_no_decoder_of_ours_reads_is_an_unsupported_codec() throws IOException {
        // given
        var master = TestMedia.of(320, 180, 25, 1)
                .silent()
                .filtered("format=bgr0")
                .codecs("zmbv", "aac")
                .write(folder.resolve("master.mkv"));

        // when
        var outcome = ParentSide.encode(folder, master);

        // then
        assertThat(outcome.failure()).isEqualTo(FailureCode.UNSUPPORTED_CODEC);
    }

    @Test
    void a_file_of_countless_tracks_is_refused() throws IOException {
        // given
        var master = TestMedia.of(320, 180, 25, 1).write(folder.resolve("master.mp4"));

        // when
        var outcome = ParentSide.encode(folder, master, limits(1 << 24, Duration.ofHours(1), 1));

        // then
        assertThat(outcome.failure()).isEqualTo(FailureCode.TOO_MANY_TRACKS);
    }

    @Test
    void a_picture_beyond_the_limit_is_too_large() throws IOException {
        // given
        var master = TestMedia.of(1280, 720, 25, 1).silent().write(folder.resolve("master.mp4"));

        // when
        var outcome = ParentSide.encode(folder, master, limits(640 * 480, Duration.ofHours(1), 32));

        // then
        assertThat(outcome.failure()).isEqualTo(FailureCode.TOO_LARGE);
    }

    @Test
    void a_film_beyond_the_limit_is_too_large_even_if_its_container_lies() throws IOException {
        // given: time stamps run to a minute, in a container that claims nothing
        var master = TestMedia.of(320, 180, 25, 2)
                .silent()
                .filtered("setpts=N*30/25/TB")
                .muxed("live", "1")
                .write(folder.resolve("master.mkv"));

        // when
        var outcome = ParentSide.encode(folder, master, limits(1 << 24, Duration.ofSeconds(20), 32));

        // then
        assertThat(outcome.failure()).isEqualTo(FailureCode.TOO_LARGE);
    }

    @Test
    void a_refused_master_leaves_no_file_behind() throws IOException {
        // given
        var master = Files.writeString(folder.resolve("master.mp4"), "#EXTM3U\n");

        // when
        var outcome = ParentSide.encode(folder, master);

        // then
        assertThat(outcome.exit()).isZero();
        assertThat(outcome.all(ToParent.Init.class)).isEmpty();
        assertThat(folder.resolve("scratch")).isEmptyDirectory();
    }

    private static JobLimits limits(int pixels, Duration length, int streams) {
        var usual = JobLimits.DEFAULT;
        return new JobLimits(
                pixels,
                streams,
                length,
                usual.probeBytes(),
                usual.noProgress(),
                usual.maxAllocation(),
                usual.scratchBytes());
    }
}
