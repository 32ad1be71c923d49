package dev.ozean.catalog.planning;

import static dev.ozean.catalog.Catalogue.as;
import static dev.ozean.catalog.Catalogue.created;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.ozean.local.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "catalog"))
class PlanningResourceTest {
    @Test
    void planning_is_linked_and_sees_when_the_stage_changed() {
        // given
        var id = created("Planned");
        var link = as("creator")
                .body(Map.of("projectId", "P-1", "taskId", "T-7", "notes", "Cut the intro"))
                .post("/api/videos/{id}/links", id)
                .then()
                .statusCode(201)
                .body("pmSystem", equalTo("internal"))
                .extract();

        // when
        as("owner").body(Map.of("pipelineStage", "editing")).patch("/api/videos/{id}", id);

        // then
        as("owner")
                .get("/api/videos/{id}/links", id)
                .then()
                .body("items[0].taskId", equalTo("T-7"))
                .body("items[0].stageChangedAt", not(equalTo(link.path("stageChangedAt"))));
        as("other-owner").get("/api/videos/{id}/links", id).then().statusCode(404);
        as("other-owner")
                .delete("/api/videos/{id}/links/{link}", id, link.path("id"))
                .then()
                .statusCode(404);
        as("owner")
                .delete("/api/videos/{id}/links/{link}", id, link.path("id"))
                .then()
                .statusCode(204);
    }
}
