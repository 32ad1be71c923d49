package dev.ozean.analytics.viewing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.events.PlaybackHeartbeat;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final UUID GROUP = UUID.randomUUID();
    private static final UUID VIDEO = UUID.randomUUID();
    private static final UUID SESSION = UUID.randomUUID();

    @Test
    void a_heartbeat_within_reason_is_a_sample() {
        // given
        var heartbeat = heartbeat("vimeo", 3, 12.5, NOW);

        // when
        var sample = Sample.of(heartbeat, NOW, Rules.DEFAULT);

        // then
        assertThat(sample)
                .contains(new Sample(new ViewingId(GROUP, VIDEO, SESSION), "vimeo", 3, Duration.ofMillis(12_500), NOW));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY, 1e12})
    void seconds_that_cannot_be_are_no_sample(double secondsWatched) {
        // given
        var heartbeat = heartbeat("hetzner", 1, secondsWatched, NOW);

        // when
        var sample = Sample.of(heartbeat, NOW, Rules.DEFAULT);

        // then
        assertThat(sample).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20T12:06:00Z", "2026-11-06T11:59:00Z"})
    void a_time_to_come_or_beyond_memory_is_no_sample(Instant at) {
        // given
        var heartbeat = heartbeat("hetzner", 1, 1, at);

        // when
        var sample = Sample.of(heartbeat, NOW, Rules.DEFAULT);

        // then
        assertThat(sample).isEmpty();
    }

    @Test
    void a_made_up_platform_is_an_other_one() {
        // given
        var heartbeat = heartbeat("'; drop table", 1, 1, NOW);

        // when
        var sample = Sample.of(heartbeat, NOW, Rules.DEFAULT);

        // then
        assertThat(sample).map(Sample::platform).contains("other");
    }

    private static PlaybackHeartbeat heartbeat(String platform, int sequence, double secondsWatched, Instant at) {
        return new PlaybackHeartbeat(
                GROUP, VIDEO, SESSION, Optional.empty(), platform, sequence, secondsWatched, 0, at);
    }
}
