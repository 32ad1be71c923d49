package dev.ozean.encoding.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.encoding.job.DecisionState.Verdict;
import dev.ozean.encoding.protocol.Decision;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DecisionStateTest {
    @Test
    void only_what_was_fitted_to_the_film_is_saved() {
        // given
        var decisions = List.of(
                new DecisionState("360p", Verdict.scaled, 800_000, 500_000),
                new DecisionState("480p", Verdict.encoded, 1_400_000, 1_400_000),
                new DecisionState("720p", Verdict.dropped, 2_800_000, 0),
                new DecisionState("1080p", Verdict.kept_source, 5_000_000, 6_000_000),
                new DecisionState("2160p", Verdict.above_source, 9_000_000, 0));

        // when
        var saved = DecisionState.saved(decisions);

        // then
        assertThat(saved).isEqualTo(3_100_000);
    }

    @ParameterizedTest
    @EnumSource
    void every_verdict_of_a_child_is_told(Decision.Verdict verdict) {
        // given
        var decision = new Decision("v720", verdict, 2_800_000, 1_000_000);

        // when
        var told = DecisionState.of(decision);

        // then
        assertThat(told.rendition()).isEqualTo("720p");
        assertThat(told.verdict().name()).isEqualToIgnoringCase(verdict.name());
    }
}
