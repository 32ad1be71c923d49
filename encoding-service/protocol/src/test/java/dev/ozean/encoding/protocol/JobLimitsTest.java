package dev.ozean.encoding.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobLimitsTest {
    @ParameterizedTest
    @CsvSource({"0, PT10M", "15000, PT10M", "90000, PT1H", "1080000, PT12H", "9000000000000, PT12H"})
    void a_film_may_last_as_long_as_its_bytes_can_fill(long bytes, Duration longest) {
        // then
        assertThat(JobLimits.of(bytes).maxDuration()).isEqualTo(longest);
    }
}
