package dev.ozean.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.ozean.local.TestStack;
import dev.ozean.local.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ProblemsTest {
    @ParameterizedTest
    @CsvSource({
        "/refusals/not-found,      404, not_found",
        "/refusals/conflict,       409, already_running",
        "/refusals/unavailable,    503, store_unavailable",
        "/refusals/bug,            500, internal",
        "/refusals/outage,         503, database_unavailable",
        "/refusals/limited?limit=101, 422, invalid",
        "/refusals/limited?limit=x,   404, not_found",
        "/refusals/owners,         401, unauthorized",
        "/nowhere,                 404, not_found"
    })
    void every_refusal_is_a_problem_document_with_a_stable_code(String path, int status, String code) {
        given().get(path)
                .then()
                .statusCode(status)
                .contentType(Problem.MEDIA_TYPE)
                .body("code", equalTo(code))
                .body("status", equalTo(status))
                .body("type", equalTo("urn:ozean:problem:" + code))
                .body("detail", containsString("."));
    }

    @Test
    void a_failure_carries_its_own_members() {
        given().get("/refusals/conflict").then().body("jobId", equalTo("j1"));
    }

    @Test
    void what_cannot_be_done_now_says_when_to_ask_again() {
        given().get("/refusals/unavailable").then().header("Retry-After", "5");
        given().get("/refusals/outage").then().header("Retry-After", "5");
        given().get("/refusals/conflict").then().header("Retry-After", nullValue());
    }

    @Test
    void nothing_of_a_bug_leaks() {
        given().get("/refusals/bug").then().body(not(containsString("secret"))).body(not(containsString("Exception")));
    }

    @Test
    void a_field_that_is_not_known_is_named() {
        given().contentType(ContentType.JSON)
                .body("{\"title\":\"abc\",\"mood\":1}")
                .post("/refusals")
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown_field"))
                .body("errors[0].field", equalTo("mood"));
    }

    @Test
    void each_value_that_is_not_acceptable_is_named_by_its_json_path() {
        given().contentType(ContentType.JSON)
                .body("{\"title\":\"too long\",\"tags\":[\"ok\",\"long\"]}")
                .post("/refusals")
                .then()
                .statusCode(422)
                .contentType(Problem.MEDIA_TYPE)
                .body("errors.field.sort()", equalTo(java.util.List.of("tags", "title")));
    }

    @Test
    void a_broken_body_is_told_from_a_wrong_value() {
        given().contentType(ContentType.JSON)
                .body("{\"title\":")
                .post("/refusals")
                .then()
                .statusCode(400)
                .body("code", equalTo("bad_json"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"title\":\"a\\u0000b\"}              | title",
                "{\"title\":\"ab\",\"tags\":[\"\\u0000\"]} | tags.[0]"
            })
    void a_text_that_no_database_stores_is_refused_by_its_json_path(String body, String field) {
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/refusals")
                .then()
                .statusCode(400)
                .contentType(Problem.MEDIA_TYPE)
                .body("code", equalTo("bad_text"))
                .body("detail", equalTo("\"%s\" contains a character that cannot be stored.".formatted(field)));
    }

    @Test
    void a_text_that_only_speaks_of_that_character_is_taken() {
        given().contentType(ContentType.JSON)
                .body("{\"title\":\"\\\\u00\"}")
                .post("/refusals")
                .then()
                .statusCode(200)
                .body(equalTo("\\u00"));
    }

    @Test
    void a_query_that_no_database_takes_is_refused_by_name() {
        given().urlEncodingEnabled(false)
                .get("/refusals/limited?limit=1&q=a%00b")
                .then()
                .statusCode(400)
                .body("code", equalTo("bad_text"))
                .body("detail", containsString("\"q\""));
    }

    @Test
    void a_token_of_a_lesser_role_is_refused() {
        given().auth()
                .oauth2(Tokens.of("member"))
                .get("/refusals/owners")
                .then()
                .statusCode(403)
                .contentType(Problem.MEDIA_TYPE)
                .body("code", equalTo("forbidden"));
    }

    @Test
    void a_forged_token_is_refused() {
        given().auth()
                .oauth2(Tokens.of("owner").replaceFirst("\\.[^.]+$", ".forged"))
                .get("/refusals/owners")
                .then()
                .statusCode(401)
                .contentType(Problem.MEDIA_TYPE);
    }

    @Test
    void the_caller_is_who_the_token_says() {
        given().auth()
                .oauth2(Tokens.of("other-owner"))
                .get("/refusals/me")
                .then()
                .statusCode(200)
                .body("group", equalTo("0197a000-0000-7000-8000-000000000002"))
                .body("owner", equalTo(true));
    }
}
