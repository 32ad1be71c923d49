package dev.ozean.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ozean.events.EventType;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InTheHouse.class)
class KillTest {
    private final House house;

    KillTest(House house) {
        this.house = house;
    }

    @Test
    void a_job_whose_service_is_killed_is_completed_once() {
        // given
        var owner = house.as("owner");
        var video = owner.upload(House.clip(), "Survivor");
        Patience.work().until(() -> owner.processing(video), KillTest::isInTheMiddle);

        // when
        house.stack().kill("encoding");

        // then
        house.stack().awaitReady("encoding");
        Patience.work().until(() -> status(owner.processing(video)), status -> status.equals("completed"));
        Patience.soon()
                .until(
                        () -> owner.get("/api/videos/" + video)
                                .json()
                                .get("status")
                                .textValue(),
                        "ready"::equals);
        assertThat(house.broker().sent(EventType.ENCODE_COMPLETED, UUID.fromString(video)))
                .hasSize(1);
        assertThat(house.broker().sent(EventType.ENCODE_FAILED, UUID.fromString(video)))
                .isEmpty();
        assertThat(playlistOf(owner, video)).contains("#EXTM3U");
    }

    private static boolean isInTheMiddle(JsonNode processing) {
        return status(processing).equals("processing")
                && processing.get("progress").doubleValue() >= 15
                && processing.get("progress").doubleValue() < 90;
    }

    private static String status(JsonNode processing) {
        assertThat(List.of("none", "queued", "processing", "completed"))
                .contains(processing.path("status").asText("none"));
        return processing.path("status").asText("none");
    }

    private String playlistOf(Api api, String video) {
        var link = api.get("/api/videos/%s/playback".formatted(video))
                .json()
                .get("hls")
                .textValue();
        return house.withoutToken().get(link).body();
    }
}
