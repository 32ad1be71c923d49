package dev.ozean.catalog.upload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ozean.web.Failure;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataTest {
    private static final UUID VIDEO = UUID.fromString("0197a000-0000-7000-8000-0000000000aa");

    @Test
    void pairs_are_read_and_unknown_ones_are_kept() {
        // when
        var metadata =
                Metadata.parse("filename %s, is_public,videoId %s".formatted(base64("Wellen é.mp4"), base64(VIDEO)));

        // then
        assertThat(metadata.filename()).isEqualTo("Wellen é.mp4");
        assertThat(metadata.videoId()).contains(VIDEO);
        assertThat(metadata.values()).containsEntry("is_public", "");
    }

    @ParameterizedTest
    @CsvSource({
        "holiday.final.mp4, '', holiday.final",
        "holiday.mp4, ' My film ', My film",
        "'', '', video",
        ".mp4, '', .mp4",
        "'C:\\films\\surf.mov', '', surf",
        "../../etc/passwd, '', passwd"
    })
    void a_title_comes_from_the_file_if_none_is_given(String filename, String title, String expected) {
        // given
        var metadata = Metadata.parse("filename %s,title %s".formatted(base64(filename), base64(title)));

        // when
        var shown = metadata.title();

        // then
        assertThat(shown).isEqualTo(expected);
    }

    @Test
    void a_name_is_cut_at_what_a_title_can_hold() {
        // given
        var metadata = Metadata.parse("filename " + base64("ü".repeat(400) + ".mp4"));

        // when
        var title = metadata.title();

        // then
        assertThat(title).isEqualTo("ü".repeat(255));
    }

    @ParameterizedTest
    @ValueSource(strings = {"filename %%%", "filename a b", "a YQ==,a YQ==", "filename /w==", "title YQBi"})
    void what_is_no_such_list_is_refused(String header) {
        // when
        var refused = assertThatThrownBy(() -> Metadata.parse(header));

        // then
        refused.isInstanceOf(Failure.BadRequest.class);
    }

    @Test
    void a_video_id_that_is_none_is_a_video_that_is_not_there() {
        // given
        var metadata = Metadata.parse("videoId " + base64("1 or 1=1"));

        // when
        var refused = assertThatThrownBy(metadata::videoId);

        // then
        refused.isInstanceOf(Failure.NotFound.class);
    }

    private static String base64(Object text) {
        return Base64.getEncoder().encodeToString(text.toString().getBytes(UTF_8));
    }
}
