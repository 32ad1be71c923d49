package dev.ozean.catalog;

import static io.restassured.RestAssured.given;

import dev.ozean.local.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The tests' words for the catalogue's HTTP. */
public final class Catalogue {
    public static final UUID GROUP = UUID.fromString("0197a000-0000-7000-8000-000000000001");
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private Catalogue() {}

    public static RequestSpecification as(String user) {
        return given().auth().oauth2(TOKENS.computeIfAbsent(user, Tokens::of)).contentType(ContentType.JSON);
    }

    public static UUID created(Map<String, ?> video) {
        return UUID.fromString(as("creator")
                .body(video)
                .post("/api/videos")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    public static UUID created(String title) {
        return created(Map.of("title", title));
    }

    public static ValidatableResponse video(UUID id) {
        return as("owner").get("/api/videos/{id}", id).then();
    }

    public static ValidatableResponse list(String user, String query) {
        return as(user).get("/api/videos?" + query).then().statusCode(200);
    }
}
