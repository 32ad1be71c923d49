package dev.ozean.catalog.video;

import static dev.ozean.catalog.Catalogue.as;
import static dev.ozean.catalog.Catalogue.created;
import static dev.ozean.catalog.Catalogue.video;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.ozean.local.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "catalog"))
class PlatformResourceTest {
    private static final String EMBED = "https://player.vimeo.com/video/76979871?h=8272103f6e";

    @Test
    void a_video_that_another_platform_plays_is_ready_and_falls_back_to_it() {
        // given
        var id = created("Elsewhere");

        // when
        as("owner")
                .body(Map.of("platform", "vimeo", "status", "ready", "externalId", "76979871", "embedUrl", EMBED))
                .post("/api/videos/{id}/platforms", id)
                .then()
                .statusCode(200)
                .body("embedUrl", equalTo(EMBED));

        // then
        video(id).body("status", equalTo("ready")).body("platforms.platform", contains("vimeo"));
        as("owner")
                .get("/api/videos/{id}/playback", id)
                .then()
                .body("hls", nullValue())
                .body("expiresAt", nullValue())
                .body("fallback", equalTo(Map.of("platform", "vimeo", "embedUrl", EMBED)));
    }

    @Test
    void a_platform_is_noted_once_and_taken_away() {
        // given
        var id = created("Twice");
        var vimeo = Map.of("platform", "vimeo");
        as("owner").body(vimeo).post("/api/videos/{id}/platforms", id);
        as("owner").body(vimeo).post("/api/videos/{id}/platforms", id);
        as("owner").get("/api/videos/{id}/platforms", id).then().body("items", hasSize(1));

        // when
        var removed = as("owner").delete("/api/videos/{id}/platforms/vimeo", id).then();

        // then
        removed.statusCode(204);
        as("owner").get("/api/videos/{id}/platforms", id).then().body("items", empty());
        as("owner").delete("/api/videos/{id}/platforms/vimeo", id).then().statusCode(404);
        as("owner").delete("/api/videos/{id}/platforms/hetzner", id).then().statusCode(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "http://player.vimeo.com/video/1", "//evil.example", "https://a b"})
    void an_address_that_no_page_should_embed_is_refused(String address) {
        // given
        var id = created("Unsafe");

        // when
        var answer = as("owner")
                .body(Map.of("platform", "vimeo", "embedUrl", address))
                .post("/api/videos/{id}/platforms", id)
                .then();

        // then
        answer.statusCode(422).body("errors[0].field", equalTo("embedUrl"));
    }
}
