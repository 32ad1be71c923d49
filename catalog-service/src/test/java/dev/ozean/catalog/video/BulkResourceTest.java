package dev.ozean.catalog.video;

import static dev.ozean.catalog.Catalogue.as;
import static dev.ozean.catalog.Catalogue.list;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;

import dev.ozean.catalog.Marked;
import dev.ozean.local.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "catalog"))
class BulkResourceTest {
    private final Marked marked = new Marked();
    private final String mark = marked.mark();

    @Test
    void many_videos_change_at_once_and_each_has_its_result() {
        // given
        var one = marked.created("One", Map.of()).toString();
        var two = marked.created("Two", Map.of()).toString();
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
                .mapToObj(_ -> marked.created("Many", Map.of()).toString())
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
}
