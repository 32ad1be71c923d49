package dev.ozean.catalog.upload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerTest {
    @ParameterizedTest
    @CsvSource({
        "'\0\0\0\u0018ftypisom\0\0\u0002\0isomiso2', MP4",
        "'\0\0\0\u0014ftypqt  \0\0\0\0qt  ', QUICKTIME",
        "'\0\0\0\u0008wide\0\0\u0010\0mdat\0\0\0\0', QUICKTIME",
        "'\0\0\u0002\0moov\0\0\0\u006cmvhd', QUICKTIME",
        "'\0\0\0\u0010free12345678\0\0\0\u0018ftypmp42', MP4",
        "'RIFF\u0024\u0010\0\0AVI LIST', AVI",
        "'\u001a\u0045\u00df\u00a3\u009f\u0042\u0086\u0081\u0001\u0042\u0082\u0084webm', WEBM",
        "'\u001a\u0045\u00df\u00a3\u00a3\u0042\u0082\u0088matroska', MATROSKA",
        "'\0\0\0\u001cftypM4A \0\0\0\0M4A isom', M4A",
        "'RIFF\u0024\u0010\0\0WAVEfmt ', WAV",
        "'fLaC\0\0\0\042\u0010\0\u0010\0', FLAC",
        "'OggS\0\u0002\0\0\0\0\0\0\0\0', OGG",
        "'ID3\u0004\0\0\0\0\u0001\u0000TIT2', MP3",
        "'\u00ff\u00fb\u0090\u0064\0\0\0\0\0\0\0\0', MP3"
    })
    void a_container_is_told_by_its_first_bytes(String beginning, Container expected) {
        // when
        var container = Container.of(bytes(beginning));

        // then
        assertThat(container).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ftyp",
                "#!/bin/sh\nrm -rf /\n# ftypisom",
                "<html><video src=a.mp4></video></html>",
                "RIFF\u0024\u0010\0\0WEBPVP8 ",
                "\u00ff\u00fe#\0!\0/\0b\0i\0n\0",
                "\u00ff\u00f1\u0050\u0080\u0001\u003f\u00fc\0\0\0\0\0",
                "\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF\0\u0001",
                "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR",
                "\u001a\u0045\u00df\u00a3\u0042\u0082\u0084mkvx 12345",
                "\u001a\u0045\u00df\u00a3\u0042",
                "\0\0\0\u0004free\0\0\0\u0018ftypmp42",
                "\0\0\0\0free\0\0\0\u0018ftypmp42",
                "\0\0\u0020\0free\0\0\0\u0018ftypmp42"
            })
    void anything_else_is_none(String beginning) {
        // when
        var container = Container.of(bytes(beginning));

        // then
        assertThat(container).isEmpty();
    }

    @Test
    void one_frame_that_no_other_follows_is_no_sound() {
        // given
        var frames = ByteBuffer.allocate(1_000);
        frames.putInt(0, 0xFFFB9064).putInt(417, 0xFFFB9064);
        var chance = ByteBuffer.allocate(1_000).putInt(0, 0xFFFB9064);

        // when
        var told = Container.of(frames);

        // then
        assertThat(told).contains(Container.MP3);
        assertThat(Container.of(chance)).isEmpty();
    }

    @Test
    void a_box_behind_the_bytes_that_are_looked_at_is_not_seen() {
        // given
        var bytes = ByteBuffer.allocate(Container.BYTES_TO_SEE + 100);
        bytes.putInt(Container.BYTES_TO_SEE).put("free".getBytes(ISO_8859_1));
        bytes.position(Container.BYTES_TO_SEE).putInt(24).put("ftypisom".getBytes(ISO_8859_1));

        // when
        var container = Container.of(bytes.rewind());

        // then
        assertThat(container).isEmpty();
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(ISO_8859_1));
    }
}
