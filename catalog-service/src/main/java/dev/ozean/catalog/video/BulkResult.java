package dev.ozean.catalog.video;

import dev.ozean.web.Failure;
import dev.ozean.web.Problem;
import dev.ozean.web.Problems;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of one video in a change of many.
 *
 * @param problem why it stayed as it was; null if the change holds
 */
@Schema(
        name = "BulkResult",
        requiredProperties = {"id", "done", "problem"})
record BulkResult(
        UUID id, boolean done, @Schema(nullable = true) Problem problem) {
    static BulkResult done(UUID id) {
        return new BulkResult(id, true, null);
    }

    static BulkResult refused(UUID id, Failure failure) {
        return new BulkResult(id, false, Problems.of(failure));
    }
}
