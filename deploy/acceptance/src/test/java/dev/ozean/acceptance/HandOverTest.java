package dev.ozean.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ozean.events.EventType;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InTheHouse.class)
class HandOverTest {
    /** Less than those who run it wait before they kill. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final House house;

    HandOverTest(House house) {
        this.house = house;
    }

    @Test
    void a_service_that_is_told_to_stop_ends_in_time_and_its_job_goes_on_as_the_same_attempt() {
        // given
        var owner = house.as("owner");
        var video = owner.upload(House.clip(), "Handed over");
        Patience.work().until(() -> owner.processing(video), HandOverTest::isInTheMiddle);

        // when
        var ended = house.stack().terminate("encoding", PATIENCE);

        // then
        assertThat(ended).isTrue();
        house.stack().awaitReady("encoding");
        Patience.work().until(() -> owner.processing(video).path("status").asText(), "completed"::equals);
        var done = owner.processing(video);
        assertThat(done.get("attempt").intValue()).isEqualTo(1);
        assertThat(done.get("takeovers").intValue()).isZero();
        assertThat(house.broker().sent(EventType.ENCODE_STARTED, UUID.fromString(video)))
                .hasSize(1);
    }

    private static boolean isInTheMiddle(JsonNode processing) {
        return processing.path("status").asText().equals("processing")
                && processing.get("progress").doubleValue() >= 15
                && processing.get("progress").doubleValue() < 90;
    }
}
