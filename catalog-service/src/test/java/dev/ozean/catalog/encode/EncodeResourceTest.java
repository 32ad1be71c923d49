package dev.ozean.catalog.encode;

import static dev.ozean.catalog.Catalogue.GROUP;
import static dev.ozean.catalog.Catalogue.as;
import static dev.ozean.catalog.Catalogue.created;
import static dev.ozean.catalog.encode.Encoder.become;
import static dev.ozean.catalog.encode.Encoder.completed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.ozean.events.EncodeEvent.EncodeRequested;
import dev.ozean.events.EventType;
import dev.ozean.local.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "catalog"))
class EncodeResourceTest {
    private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");

    @Inject
    Encoder encoder;

    @Test
    void a_new_encode_is_refused_while_one_is_active_unless_it_is_restarted() {
        // given
        var request = encoder.uploaded("Again");

        // when
        var refused =
                as("creator").post("/api/videos/{id}/encode", request.videoId()).then();

        // then
        refused.statusCode(409)
                .body("code", equalTo("job_active"))
                .body("jobId", equalTo(request.jobId().toString()));
        var job = as("creator")
                .post("/api/videos/{id}/encode?restart=true", request.videoId())
                .then()
                .statusCode(202)
                .extract()
                .<String>path("jobId");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(encoder.sent(EventType.ENCODE_REQUESTED, request.videoId()))
                        .hasSize(2)
                        .last()
                        .isEqualTo(new EncodeRequested(
                                GROUP,
                                request.videoId(),
                                UUID.fromString(job),
                                2,
                                request.masterKey(),
                                request.masterSizeBytes(),
                                "Again")));
        assertThat(encoder.sent(EventType.ENCODE_CANCEL_REQUESTED, request.videoId()))
                .hasSize(1);
    }

    @Test
    void a_request_sent_twice_with_one_key_starts_one_job() {
        // given
        var request = encoder.uploaded("Impatient");
        encoder.send(completed(request, 1, START));
        become(request, "ready");

        // when
        var first = encodeWithKey(request, "key-1");
        var second = encodeWithKey(request, "key-1");

        // then
        assertThat(second).isEqualTo(first).isNotEqualTo(request.jobId().toString());
    }

    @Test
    void a_video_without_a_file_has_nothing_to_encode() {
        // given
        var id = created("Bare");

        // when
        var answer = as("creator").post("/api/videos/{id}/encode", id).then();

        // then
        answer.statusCode(409).body("code", equalTo("no_master"));
        as("other-owner").post("/api/videos/{id}/encode", id).then().statusCode(404);
        as("member").post("/api/videos/{id}/encode", id).then().statusCode(403);
    }

    private static String encodeWithKey(EncodeRequested request, String key) {
        return as("creator")
                .header("Idempotency-Key", key)
                .post("/api/videos/{id}/encode", request.videoId())
                .then()
                .statusCode(202)
                .extract()
                .path("jobId");
    }
}
