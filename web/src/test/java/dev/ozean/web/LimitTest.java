package dev.ozean.web;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitTest {
    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-1", "many", "1e1"})
    void a_limit_out_of_range_is_refused(String text) {
        // given
        var typed = text;

        // when
        var reading = assertThatThrownBy(() -> Limit.parse(typed));

        // then
        reading.isInstanceOf(Failure.BadRequest.class);
    }
}
