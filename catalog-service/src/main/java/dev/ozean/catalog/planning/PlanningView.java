package dev.ozean.catalog.planning;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A link to the planning of a video.
 *
 * @param stageChangedAt when the video's stage last changed
 */
@Schema(name = "PipelineLink")
record PlanningView(
        @Schema(readOnly = true) @JsonProperty(access = JsonProperty.Access.READ_ONLY)
        UUID id,

        @Schema(defaultValue = INTERNAL) @Size(min = 1, max = 64) String pmSystem,

        @Schema(nullable = true) @Size(max = 255) String projectId,
        @Schema(nullable = true) @Size(max = 255) String taskId,
        @Schema(nullable = true) @Size(max = 255) String assignedTo,
        @Schema(nullable = true) @Size(max = 5000) String notes,

        @Schema(readOnly = true) @JsonProperty(access = JsonProperty.Access.READ_ONLY)
        Instant stageChangedAt) {
    static final String INTERNAL = "internal";

    PlanningView {
        pmSystem = Optional.ofNullable(pmSystem).orElse(INTERNAL);
    }
}
