package dev.ozean.analytics.viewing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.analytics.figure.Growth;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ViewingTest {
    private static final ViewingId ID = new ViewingId(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    private static final Instant START = Instant.parse("2026-11-20T12:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-11-20");

    @Test
    void what_is_watched_between_two_samples_joins_the_day() {
        // given
        var viewing = begun(sample(1, 10, 10));

        // when
        var growths = viewing.heard(sample(2, 20, 18), Rules.DEFAULT);

        // then
        assertThat(growths).containsExactly(Growth.watched(DAY, Duration.ofSeconds(8)));
    }

    @Test
    void a_repeated_sample_adds_nothing() {
        // given
        var viewing = begun(sample(1, 10, 10));

        // when
        var growths = viewing.heard(sample(1, 10, 10), Rules.DEFAULT);

        // then
        assertThat(growths).isEmpty();
    }

    @Test
    void a_late_sample_adds_nothing() {
        // given
        var viewing = begun(sample(2, 20, 20));

        // when
        var growths = viewing.heard(sample(1, 10, 10), Rules.DEFAULT);

        // then
        assertThat(growths).isEmpty();
    }

    @Test
    void lost_and_shuffled_samples_leave_the_same_total() {
        // given
        var samples = IntStream.rangeClosed(1, 60)
                .mapToObj(number -> sample(number, number * 10, number * 9))
                .toList();
        var disturbed = new ArrayList<>(samples.subList(5, 60));
        disturbed.removeIf(sample -> sample.sequence() % 3 == 1);
        Collections.shuffle(disturbed, new Random(7));

        // when
        var total = total(disturbed);

        // then
        assertThat(total).isEqualTo(total(samples)).isEqualTo(new Growth(DAY, 1, Duration.ofSeconds(540)));
    }

    @Test
    void a_session_counts_as_one_view_once_it_has_watched_three_seconds() {
        // given
        var viewing = Viewing.begun(sample(1, 2, 2.9));

        // when
        var views = List.of(
                views(viewing, sample(1, 2, 2.9)), views(viewing, sample(2, 4, 3)), views(viewing, sample(3, 9, 9)));

        // then
        assertThat(views).containsExactly(0L, 1L, 0L);
    }

    @Test
    void nobody_watches_faster_than_twice_the_clock() {
        // given
        var viewing = begun(sample(1, 0, 0));

        // when
        var growths = viewing.heard(sample(2, 60, 100_000), Rules.DEFAULT);

        // then
        assertThat(growths).contains(Growth.watched(DAY, Duration.ofSeconds(2 * (60 + 120))));
    }

    @Test
    void a_shrinking_total_takes_nothing_back() {
        // given
        var viewing = begun(sample(1, 30, 30));

        // when
        var growths = viewing.heard(sample(2, 40, 5), Rules.DEFAULT);

        // then
        assertThat(growths).isEmpty();
    }

    @Test
    void a_sample_after_midnight_is_shared_by_both_days() {
        // given
        var midnight =
                Duration.between(START, Instant.parse("2026-11-21T00:00:00Z")).toSeconds();
        var viewing = begun(sample(1, midnight - 6, 10));

        // when
        var growths = viewing.heard(sample(2, midnight + 4, 20), Rules.DEFAULT);

        // then
        assertThat(growths)
                .containsExactly(
                        Growth.watched(DAY, Duration.ofSeconds(6)),
                        Growth.watched(DAY.plusDays(1), Duration.ofSeconds(4)));
    }

    @Test
    void what_is_watched_after_a_pause_over_midnight_belongs_to_the_second_day() {
        // given
        var viewing = begun(sample(1, 10, 10));

        // when
        var growths = viewing.heard(sample(2, Duration.ofHours(20).toSeconds(), 20), Rules.DEFAULT);

        // then
        assertThat(growths).containsExactly(Growth.watched(DAY.plusDays(1), Duration.ofSeconds(10)));
    }

    private static Viewing begun(Sample first) {
        var viewing = Viewing.begun(first);
        viewing.heard(first, Rules.DEFAULT);
        return viewing;
    }

    private static long views(Viewing viewing, Sample sample) {
        return viewing.heard(sample, Rules.DEFAULT).stream()
                .mapToLong(Growth::views)
                .sum();
    }

    private static Growth total(List<Sample> samples) {
        var viewing = Viewing.begun(samples.getFirst());
        return samples.stream()
                .flatMap(sample -> viewing.heard(sample, Rules.DEFAULT).stream())
                .reduce((one, other) -> new Growth(
                        one.day(), one.views() + other.views(), one.watched().plus(other.watched())))
                .orElseThrow();
    }

    private static Sample sample(int sequence, long secondsAfterStart, double watched) {
        return new Sample(
                ID,
                "hetzner",
                sequence,
                Duration.ofMillis((long) (watched * 1000)),
                START.plusSeconds(secondsAfterStart));
    }
}
