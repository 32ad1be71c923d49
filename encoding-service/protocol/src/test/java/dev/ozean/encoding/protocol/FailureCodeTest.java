package dev.ozean.encoding.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FailureCodeTest {
    @Test
    void what_the_master_is_stays_as_it_is_and_what_went_wrong_around_it_may_pass() {
        // given
        var codes = Stream.of(FailureCode.values());

        // when
        var passing = codes.filter(FailureCode::passing).map(FailureCode::code);

        // then
        assertThat(passing)
                .containsExactlyInAnyOrder(
                        "stalled", "encoder_failed", "out_of_memory", "out_of_space", "source_unreadable", "internal");
    }
}
