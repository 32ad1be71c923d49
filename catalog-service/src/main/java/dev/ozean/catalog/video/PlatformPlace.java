package dev.ozean.catalog.video;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A video's place on a platform, as people see it. */
@Schema(
        name = "PlatformPlace",
        requiredProperties = {"platform", "status"})
public record PlatformPlace(
        Platform platform,
        PlatformStatus status,

        @Schema(nullable = true, description = "The platform's own id of the video")
        String externalId,

        @Schema(nullable = true, description = "Where people find it there")
        String externalUrl,

        @Schema(nullable = true, description = "What a page embeds")
        String embedUrl,

        @Schema(nullable = true) @JsonInclude(JsonInclude.Include.NON_NULL)
        String privacyLevel) {}
