package dev.ozean.catalog.video;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {
    @ParameterizedTest
    @CsvSource({
        // archived, encode, complete, elsewhere, uploading, status, own storage
        "false, NONE,      false, false, false, EMPTY,      PENDING",
        "false, NONE,      false, false, true,  UPLOADING,  PENDING",
        "false, NONE,      false, true,  false, READY,      PENDING",
        "false, ACTIVE,    false, false, false, PROCESSING, PROCESSING",
        "false, ACTIVE,    true,  false, false, PROCESSING, READY",
        "false, ACTIVE,    false, false, true,  PROCESSING, PROCESSING",
        "false, COMPLETED, true,  false, false, READY,      READY",
        "false, COMPLETED, true,  false, true,  READY,      READY",
        "false, FAILED,    false, false, false, ERROR,      FAILED",
        "false, FAILED,    true,  false, false, READY,      READY",
        "false, FAILED,    false, true,  false, READY,      FAILED",
        "false, FAILED,    false, false, true,  UPLOADING,  FAILED",
        "false, CANCELLED, false, false, false, ERROR,      FAILED",
        "true,  COMPLETED, true,  true,  true,  ARCHIVED,   READY",
        "true,  NONE,      false, false, false, ARCHIVED,   PENDING"
    })
    void the_status_follows_from_the_facts(
            boolean archived,
            EncodeState encode,
            boolean complete,
            boolean elsewhere,
            boolean uploading,
            VideoStatus status,
            PlatformStatus own) {
        // given
        var standing = new Standing(archived, encode, complete, elsewhere, uploading);

        // when
        var derived = standing.status();

        // then
        assertThat(derived).isEqualTo(status);
        assertThat(standing.ownStorage()).isEqualTo(own);
    }
}
