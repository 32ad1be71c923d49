package dev.ozean.catalog.search;

import static dev.ozean.catalog.Catalogue.as;
import static org.hamcrest.Matchers.contains;

import dev.ozean.catalog.Marked;
import dev.ozean.local.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "catalog"))
class TagResourceTest {
    private final Marked marked = new Marked();
    private final String mark = marked.mark();

    @Test
    void tags_in_use_complete_what_is_typed_most_used_first() {
        // given
        marked.created("One", Map.of("tags", List.of(mark, mark + "-Rare", mark + "-Often")));
        marked.created("Two", Map.of("tags", List.of(mark, mark + "-Often")));
        var gone = marked.created("Three", Map.of("tags", List.of(mark + "-Gone")));
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
}
