package dev.ozean.catalog.group;

import static dev.ozean.catalog.Catalogue.GROUP;
import static dev.ozean.catalog.Catalogue.as;
import static org.hamcrest.Matchers.contains;

import dev.ozean.local.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "catalog"))
class GroupResourceTest {
    @Test
    void a_group_is_named_by_its_owner_alone() {
        // given
        var name = Map.of("name", "Surf school");

        // when
        as("owner").body(name).patch("/api/groups/{id}", GROUP).then().statusCode(200);

        // then
        as("member").get("/api/groups").then().body("items.name", contains("Surf school"));
        as("creator").body(name).patch("/api/groups/{id}", GROUP).then().statusCode(403);
        as("other-owner").body(name).patch("/api/groups/{id}", GROUP).then().statusCode(404);
        as("other-owner").get("/api/groups").then().body("items.name", contains(""));
    }
}
