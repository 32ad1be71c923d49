package dev.ozean.catalog.video;

import static dev.ozean.catalog.Catalogue.as;
import static dev.ozean.catalog.Catalogue.created;
import static dev.ozean.catalog.Catalogue.video;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.ozean.events.Ids;
import dev.ozean.local.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may not, and what cannot be. */
@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "catalog"))
class VideoRefusalTest {
    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "PATCH", "DELETE"})
    void another_group_s_video_is_not_found(String method) {
        // given
        var id = created("Ours");
        var request = as("other-owner");

        // when
        var answer = (method.equals("GET") ? request : request.body(Map.of("title", "Theirs")))
                .request(method, "/api/videos/{id}", id)
                .then();

        // then
        answer.statusCode(404).contentType("application/problem+json").body("code", equalTo("not_found"));
        video(id).body("title", equalTo("Ours")).body("version", equalTo(0));
    }

    @Test
    void members_see_what_visibility_lets_them_and_change_nothing() {
        // given
        var hidden = created(Map.of("title", "Hidden", "visibility", "private"));
        var shown = created(Map.of("title", "Shown", "visibility", "public"));

        // when
        var member = as("member");

        // then
        member.get("/api/videos/{id}", hidden).then().statusCode(404);
        as("member").get("/api/videos/{id}", shown).then().statusCode(200);
        as("member")
                .body(Map.of("title", "Mine"))
                .patch("/api/videos/{id}", shown)
                .then()
                .statusCode(403);
        as("customer").body(Map.of("title", "Mine")).post("/api/videos").then().statusCode(403);
        as("member").delete("/api/videos/{id}", shown).then().statusCode(403).body("code", equalTo("forbidden"));
    }

    @Test
    void without_a_token_there_is_nothing() {
        // given
        var id = created("Ours");

        // when
        var answer = RestAssured.get("/api/videos/{id}", id).then();

        // then
        answer.statusCode(401).contentType("application/problem+json").body("code", equalTo("unauthorized"));
    }

    @Test
    void an_unknown_field_is_named() {
        // given
        var body = Map.of("title", "Waves", "colour", "blue");

        // when
        var answer = as("owner").body(body).post("/api/videos").then();

        // then
        answer.statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("unknown_field"))
                .body("errors[0].field", equalTo("colour"));
    }

    @ParameterizedTest
    @CsvSource({"title, title", "description, description", "tags, tags.[0]"})
    void a_text_that_cannot_be_stored_is_named(String field, String path) {
        // given
        var body = new HashMap<String, Object>(Map.of("title", "Waves"));
        body.put(field, field.equals("tags") ? List.of("a\0") : "a\0");

        // when
        var answer = as("owner").body(body).post("/api/videos").then();

        // then
        answer.statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("bad_text"))
                .body("detail", startsWith("\"%s\"".formatted(path)));
    }

    @Test
    void every_wrong_value_is_named() {
        // given
        var body = Map.of("title", " ", "description", "x".repeat(5001), "tags", List.of("x".repeat(65)));

        // when
        var answer = as("owner").body(body).post("/api/videos").then();

        // then
        answer.statusCode(422)
                .contentType("application/problem+json")
                .body("errors.field", contains("title", "description", "tags"));
    }

    @Test
    void a_missing_title_and_broken_json_and_a_strange_id_are_refused_kindly() {
        // given
        var owner = as("owner");

        // when
        var noTitle = owner.body(Map.of("description", "x")).post("/api/videos").then();

        // then
        noTitle.statusCode(422).body("errors[0].field", equalTo("title"));
        as("owner")
                .body("{\"title\":")
                .post("/api/videos")
                .then()
                .statusCode(400)
                .body("code", equalTo("bad_json"));
        as("owner")
                .body(Map.of("title", "x", "visibility", "secret"))
                .post("/api/videos")
                .then()
                .statusCode(400);
        as("owner").get("/api/videos/not-an-id").then().statusCode(404).contentType("application/problem+json");
        as("owner").get("/api/videos/{id}", Ids.next()).then().statusCode(404);
    }
}
