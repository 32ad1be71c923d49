package dev.ozean.bench.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class UploadTest {
    @Test
    void completing_is_what_the_last_request_took_longer_than_the_usual_one() {
        // given
        var answers = at(0, 100, 250, 350, 1350);

        // then
        assertThat(Upload.completing(answers)).isEqualTo(Duration.ofMillis(900));
    }

    @Test
    void of_one_request_alone_nobody_can_tell() {
        // then
        assertThat(Upload.completing(at(0, 500))).isZero();
    }

    @Test
    void a_short_last_request_completes_in_no_time() {
        // then
        assertThat(Upload.completing(at(0, 100, 200, 210))).isZero();
    }

    private static List<Instant> at(long... millis) {
        return LongStream.of(millis).mapToObj(Instant::ofEpochMilli).toList();
    }
}
