package dev.ozean.catalog.search;

import static dev.ozean.catalog.Catalogue.as;
import static dev.ozean.catalog.Catalogue.created;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.ozean.local.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "catalog"))
class VideoListTest {
    /** Marks the videos of one test, so that it sees no other test's. */
    private final String mark = "m" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void pages_follow_one_another_newest_first_without_gap_or_repetition() {
        // given
        var made = IntStream.range(0, 7)
                .mapToObj(number -> made("Page", Map.of()).toString())
                .toList();

        // when
        var seen = new ArrayList<String>();
        var page = list("owner", "tag=%s&limit=3".formatted(mark));
        seen.addAll(page.extract().path("items.id"));
        while (page.extract().path("nextCursor") instanceof String cursor) {
            page = list("owner", "tag=%s&limit=3&cursor=%s".formatted(mark, cursor));
            seen.addAll(page.extract().path("items.id"));
        }

        // then
        assertThat(seen).containsExactlyElementsOf(made.reversed());
        page.body("total", equalTo(7)).body("totalAtLeast", equalTo(7)).body("nextCursor", nullValue());
    }

    @Test
    void a_list_is_narrowed_by_each_filter() {
        // given
        var plain = made("Plain", Map.of()).toString();
        var staged = made("Staged", Map.of("pipelineStage", "review", "visibility", "unlisted"))
                .toString();
        as("owner")
                .body(Map.of(
                        "platform", "vimeo", "status", "ready", "embedUrl", "https://player.vimeo.com/video/1?h=abc"))
                .post("/api/videos/{id}/platforms", staged)
                .then()
                .statusCode(200);

        // when
        var all = list("owner", "tag=" + mark);

        // then
        all.body("items.id", contains(staged, plain));
        list("owner", "tag=%s&stage=review".formatted(mark)).body("items.id", contains(staged));
        list("owner", "tag=%s&visibility=unlisted".formatted(mark)).body("items.id", contains(staged));
        list("owner", "tag=%s&status=empty".formatted(mark)).body("items.id", contains(plain));
        list("owner", "tag=%s&status=ready".formatted(mark)).body("items.id", contains(staged));
        list("owner", "tag=%s&platform=vimeo".formatted(mark)).body("items.id", contains(staged));
        list("owner", "tag=%s&platform=none".formatted(mark)).body("items.id", contains(plain));
        list("owner", "tag=%s&platform=youtube".formatted(mark)).body("items", empty());
        list("owner", "tag=%s&migrationStatus=hetzner_only".formatted(mark)).body("items", hasSize(2));
        list("owner", "tag=%s&migrationStatus=migrating".formatted(mark)).body("total", equalTo(0));
    }

    @Test
    void all_words_of_a_search_occur_somewhere_in_the_text() {
        // given
        var waves =
                made("Große Wellen", Map.of("description", "Vom Meer, 100%")).toString();
        var wind = made("Wind", Map.of("description", "Vom Meer")).toString();

        // when
        var both = list("owner", "q=meer " + mark);

        // then
        both.body("items.id", contains(wind, waves));
        list("owner", "q=GROSSE " + mark).body("items", empty());
        list("owner", "q=GROßE MEER " + mark).body("items.id", contains(waves));
        list("owner", "q=100% " + mark).body("items.id", contains(waves));
        list("owner", "q=10__ " + mark).body("items", empty());
        list("owner", "q=x' or '1'='1 " + mark).body("items", empty());
    }

    @Test
    void archived_videos_are_listed_only_when_asked_for() {
        // given
        var id = made("Old", Map.of()).toString();
        as("owner").delete("/api/videos/{id}", id).then().statusCode(204);

        // when
        var present = list("owner", "tag=" + mark);

        // then
        present.body("items", empty());
        list("owner", "tag=%s&status=archived".formatted(mark)).body("items.id", contains(id));
    }

    @Test
    void members_find_public_videos_and_no_others() {
        // given
        made("Private", Map.of());
        made("Unlisted", Map.of("visibility", "unlisted"));
        var open = made("Public", Map.of("visibility", "public")).toString();

        // when
        var found = list("member", "tag=" + mark);

        // then
        found.body("items.id", contains(open)).body("total", equalTo(1));
        list("customer", "q=" + mark).body("items.id", contains(open));
        list("member", "tag=%s&visibility=private".formatted(mark)).body("items", empty());
    }

    @Test
    void another_group_finds_nothing_of_ours() {
        // given
        made("Ours", Map.of("visibility", "public"));

        // when
        var theirs = list("other-owner", "q=" + mark);

        // then
        theirs.body("items", empty()).body("total", equalTo(0));
        as("other-owner").get("/api/tags?q=" + mark).then().body("items", empty());
    }

    @Test
    void tags_in_use_complete_what_is_typed_most_used_first() {
        // given
        made("One", Map.of("tags", List.of(mark, mark + "-Rare", mark + "-Often")));
        made("Two", Map.of("tags", List.of(mark, mark + "-Often")));
        var gone = made("Three", Map.of("tags", List.of(mark + "-Gone")));
        as("owner").body(Map.of("tags", List.of())).patch("/api/videos/{id}", gone);

        // when
        var tags = as("creator").get("/api/tags?q={q}", (mark + "-").toUpperCase(Locale.ROOT));

        // then
        tags.then()
                .statusCode(200)
                .body("items.name", contains(mark + "-Often", mark + "-Rare"))
                .body("items.videos", contains(2, 1));
        as("member").get("/api/tags").then().statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({
        "cursor=AAAA, bad_cursor",
        "limit=0, bad_limit",
        "limit=101, bad_limit",
        "limit=many, bad_limit",
        "status=finished, bad_filter",
        "platform=dailymotion, bad_filter"
    })
    void what_cannot_be_asked_is_refused(String query, String code) {
        // given
        var owner = as("owner");

        // when
        var answer = owner.get("/api/videos?" + query).then();

        // then
        answer.statusCode(400).contentType("application/problem+json").body("code", equalTo(code));
    }

    @Test
    void many_videos_change_at_once_and_each_has_its_result() {
        // given
        var one = made("One", Map.of()).toString();
        var two = made("Two", Map.of()).toString();
        var nobody = UUID.randomUUID().toString();

        // when
        var answer = as("creator")
                .body(Map.of(
                        "ids",
                        List.of(one, nobody, two, one),
                        "action",
                        "edit",
                        "visibility",
                        "public",
                        "pipelineStage",
                        "approved",
                        "addTags",
                        List.of("bulk"),
                        "removeTags",
                        List.of("gone")))
                .post("/api/videos/bulk")
                .then();

        // then
        answer.statusCode(200)
                .body("items.id", contains(one, nobody, two))
                .body("items.done", contains(true, false, true))
                .body("items[1].problem.code", equalTo("not_found"));
        list("owner", "q=%s&tag=bulk&stage=approved&visibility=public".formatted(mark))
                .body("items.id", containsInAnyOrder(one, two));
    }

    @Test
    void many_videos_are_archived_and_restored_at_once() {
        // given
        var ids = IntStream.range(0, 30)
                .mapToObj(_ -> made("Many", Map.of()).toString())
                .toList();

        // when
        as("owner")
                .body(Map.of("ids", ids, "action", "archive"))
                .post("/api/videos/bulk")
                .then()
                .statusCode(200);

        // then
        list("owner", "tag=%s&status=archived".formatted(mark)).body("total", equalTo(30));
        as("owner")
                .body(Map.of("ids", ids, "action", "restore"))
                .post("/api/videos/bulk")
                .then()
                .statusCode(200);
        list("owner", "tag=" + mark).body("total", equalTo(30)).body("items.version", hasSize(greaterThan(0)));
    }

    @Test
    void a_bulk_change_of_none_or_too_many_is_refused() {
        // given
        var many = IntStream.range(0, 101).mapToObj(_ -> UUID.randomUUID()).toList();

        // when
        var tooMany = as("owner")
                .body(Map.of("ids", many, "action", "archive"))
                .post("/api/videos/bulk")
                .then();

        // then
        tooMany.statusCode(422).body("errors[0].field", equalTo("ids"));
        as("owner")
                .body(Map.of("ids", List.of(), "action", "archive"))
                .post("/api/videos/bulk")
                .then()
                .statusCode(422);
        as("member")
                .body(Map.of("ids", many, "action", "archive"))
                .post("/api/videos/bulk")
                .then()
                .statusCode(403);
    }

    private UUID made(String title, Map<String, ?> more) {
        var video = new HashMap<String, Object>(Map.of("title", title, "tags", List.of(mark)));
        video.putAll(more);
        return created(video);
    }

    private static ValidatableResponse list(String user, String query) {
        return as(user).get("/api/videos?" + query).then().statusCode(200);
    }
}
