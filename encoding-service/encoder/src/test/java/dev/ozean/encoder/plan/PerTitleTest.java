package dev.ozean.encoder.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ozean.encoding.protocol.Decision;
import dev.ozean.encoding.protocol.Decision.Verdict;
import dev.ozean.encoding.protocol.JobSettings;
import dev.ozean.encoding.protocol.JobSettings.Rung;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PerTitleTest {
    private static final List<Rung> LADDER = JobSettings.DEFAULT.ladder();
    private static final List<Ladder.Size> FULL_HD = Ladder.of(LADDER, 1920, 1080);
    private static final int PROBE = 960 * 540;

    @Test
    void a_film_that_nobody_looked_at_gets_the_ladder() {
        var fitted = PerTitle.fit(LADDER, FULL_HD, Optional.empty());
        assertThat(fitted.sizes()).isEqualTo(FULL_HD);
        assertThat(fitted.decisions())
                .allSatisfy(decision -> assertThat(decision.bitrate()).isEqualTo(decision.ladderBitrate()));
        assertThat(fitted.decisions()).extracting(Decision::verdict).containsOnly(Verdict.ENCODED);
    }

    @Test
    void a_hard_film_gets_the_ladder_and_no_more() {
        assertThat(fit(20_000_000, Map.of()).sizes()).isEqualTo(FULL_HD);
    }

    @Test
    void an_easy_film_gets_what_it_needs_at_the_same_quality() {
        // given: as much as a drawn film takes
        var fitted = fit(1_200_000, Map.of());

        // then
        assertThat(fitted.sizes())
                .extracting(Ladder.Size::name, Ladder.Size::bitrate)
                .containsExactly(
                        tuple("v360", 752_000),
                        tuple("v480", 1_158_000),
                        tuple("v720", 2_125_000),
                        tuple("v1080", 3_904_000));
        assertThat(fitted.decisions().getLast()).isEqualTo(new Decision("v1080", Verdict.SCALED, 5_000_000, 3_904_000));
        assertThat(fitted.decisions())
                .extracting(Decision::ladderBitrate, Decision::bitrate)
                .containsExactly(
                        tuple(800_000, 752_000),
                        tuple(1_400_000, 1_158_000),
                        tuple(2_800_000, 2_125_000),
                        tuple(5_000_000, 3_904_000));
    }

    @Test
    void slides_get_a_part_of_the_ladder_that_is_never_too_small() {
        assertThat(fit(20_000, Map.of()).sizes())
                .extracting(Ladder.Size::bitrate)
                .containsExactly(320_000, 560_000, 1_120_000, 2_000_000);
    }

    @Test
    void a_rung_that_looks_like_the_one_below_is_dropped_from_the_top() {
        var fitted = fit(20_000_000, Map.of("v1080", 0.999, "v720", 0.99));
        assertThat(fitted.sizes()).isEqualTo(FULL_HD.subList(0, 3));
        assertThat(fitted.decisions().getLast()).isEqualTo(new Decision("v1080", Verdict.DROPPED, 5_000_000, 0));
        assertThat(fit(20_000_000, Map.of("v1080", 0.99, "v720", 0.999)).sizes())
                .isEqualTo(FULL_HD);
    }

    @Test
    void no_more_than_two_rungs_are_dropped_for_softness() {
        var soft = Map.of("v1080", 1.0, "v720", 1.0, "v480", 1.0);
        assertThat(fit(20_000_000, soft).sizes()).isEqualTo(FULL_HD.subList(0, 2));
    }

    @Test
    void a_rung_of_hardly_more_bits_is_dropped() {
        var close = List.of(new Rung(700, 2_700_000), new Rung(720, 2_800_000));
        var fitted =
                PerTitle.fit(close, Ladder.of(close, 1280, 720), Optional.of(new Complexity(900_000, PROBE, Map.of())));
        assertThat(fitted.decisions()).extracting(Decision::verdict).containsExactly(Verdict.SCALED, Verdict.DROPPED);
    }

    @Test
    void what_is_above_the_source_is_said() {
        var fitted = PerTitle.fit(LADDER, Ladder.of(LADDER, 1280, 720), Optional.empty());
        assertThat(fitted.decisions().getLast()).isEqualTo(new Decision("v1080", Verdict.ABOVE_SOURCE, 5_000_000, 0));
    }

    private static PerTitle.Fitted fit(double bitrate, Map<String, Double> likeness) {
        return PerTitle.fit(LADDER, FULL_HD, Optional.of(new Complexity(bitrate, PROBE, likeness)));
    }
}
