package dev.ozean.catalog.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VideoPolicyTest {
    @ParameterizedTest
    @CsvSource({
        "false, PUBLIC,   READY,    true",
        "false, PUBLIC,   ARCHIVED, false",
        "false, UNLISTED, READY,    true",
        "false, PRIVATE,  READY,    false",
        "false, PAID,     READY,    false",
        "true,  PRIVATE,  READY,    true",
        "true,  PAID,     ARCHIVED, true"
    })
    void visibility_says_who_may_see(boolean manages, Visibility visibility, VideoStatus status, boolean may) {
        // given
        var viewer = new Viewer(UUID.randomUUID(), manages);

        // when
        var sees = VideoPolicy.maySee(viewer, visibility, status);

        // then
        assertThat(sees).isEqualTo(may);
    }
}
