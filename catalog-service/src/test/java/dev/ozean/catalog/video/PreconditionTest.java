package dev.ozean.catalog.video;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ozean.web.Failure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreconditionTest {
    @ParameterizedTest
    @ValueSource(strings = {"0", "\"x\"", "W/\"1\"", "\"1\", \"2\""})
    void a_strange_precondition_is_refused(String ifMatch) {
        // given
        var header = ifMatch;

        // when
        var parsing = assertThatThrownBy(() -> Precondition.of(header));

        // then
        parsing.isInstanceOf(Failure.BadRequest.class);
    }
}
