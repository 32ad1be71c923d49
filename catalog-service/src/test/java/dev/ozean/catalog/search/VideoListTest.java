package dev.ozean.catalog.search;

import static dev.ozean.catalog.Catalogue.as;
import static dev.ozean.catalog.Catalogue.list;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.ozean.catalog.Marked;
import dev.ozean.local.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "catalog"))
class VideoListTest {
    private final Marked marked = new Marked();
    private final String mark = marked.mark();

    @Test
    void pages_follow_one_another_newest_first_without_gap_or_repetition() {
        // given
        var made = IntStream.range(0, 7)
                .mapToObj(number -> marked.created("Page", Map.of()).toString())
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
        var plain = marked.created("Plain", Map.of()).toString();
        var staged = marked.created("Staged", Map.of("pipelineStage", "review", "visibility", "unlisted"))
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
        var waves = marked.created("Große Wellen", Map.of("description", "Vom Meer, 100%"))
                .toString();
        var wind = marked.created("Wind", Map.of("description", "Vom Meer")).toString();

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
        var id = marked.created("Old", Map.of()).toString();
        as("owner").delete("/api/videos/{id}", id).then().statusCode(204);

        // when
        var present = list("owner", "tag=" + mark);

        // then
        present.body("items", empty());
        list("owner", "tag=%s&status=archived".formatted(mark)).body("items.id", contains(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"member", "customer"})
    void archived_videos_are_listed_for_nobody_but_those_who_manage_videos(String viewer) {
        // given
        var id = marked.created("Old", Map.of("visibility", "public")).toString();
        as("owner").delete("/api/videos/{id}", id).then().statusCode(204);

        // when
        var archived = list(viewer, "tag=%s&status=archived".formatted(mark));

        // then
        archived.body("items", empty()).body("total", equalTo(0));
        list(viewer, "tag=%s&status=archived&visibility=public".formatted(mark)).body("items", empty());
        list(viewer, "q=%s&stage=draft&platform=none".formatted(mark)).body("items", empty());
        list("creator", "tag=%s&status=archived".formatted(mark)).body("items.id", contains(id));
    }

    @Test
    void members_find_public_videos_and_no_others() {
        // given
        marked.created("Private", Map.of());
        marked.created("Unlisted", Map.of("visibility", "unlisted"));
        var open = marked.created("Public", Map.of("visibility", "public")).toString();

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
        marked.created("Ours", Map.of("visibility", "public"));

        // when
        var theirs = list("other-owner", "q=" + mark);

        // then
        theirs.body("items", empty()).body("total", equalTo(0));
        as("other-owner").get("/api/tags?q=" + mark).then().body("items", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "cursor=AAAA, bad_cursor",
        "limit=0, bad_limit",
        "limit=101, bad_limit",
        "limit=many, bad_limit",
        "q=a\0b, bad_text",
        "'tag=\0', bad_text",
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
}
