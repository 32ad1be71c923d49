package dev.ozean.catalog.video;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.ozean.events.VideoEvent;
import dev.ozean.events.VideoEvent.VideoArchived;
import dev.ozean.events.VideoEvent.VideoRestored;
import dev.ozean.events.VideoEvent.VideoUpdated;
import dev.ozean.events.VideoState;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One change of many videos.
 *
 * @param visibility for {@code edit}, as all that follow; what is absent or null stays
 */
@Schema(name = "BulkChange")
record BulkChange(
        @NotNull @Size(min = 1, max = MOST) List<@NotNull UUID> ids,
        @NotNull Action action,
        Visibility visibility,
        PipelineStage pipelineStage,
        @Schema(nullable = true) List<@NotNull String> addTags,
        @Schema(nullable = true) List<@NotNull String> removeTags) {
    static final int MOST = 100;

    /** What is done with each of them. */
    @Schema(name = "BulkAction")
    enum Action {
        @JsonProperty("archive")
        ARCHIVE,
        @JsonProperty("restore")
        RESTORE,
        @JsonProperty("edit")
        EDIT
    }

    /**
     * Changes one of them.
     *
     * @return how to tell it; empty if it was so before
     */
    Optional<Function<VideoState, VideoEvent>> applyTo(Video video, Instant now) {
        return switch (action) {
            case ARCHIVE -> video.archive(now) ? Optional.of(VideoArchived::new) : Optional.empty();
            case RESTORE -> video.restore(now) ? Optional.of(VideoRestored::new) : Optional.empty();
            case EDIT -> {
                var before = video.details();
                var after = edited(before);
                if (after.equals(before)) {
                    yield Optional.empty();
                }
                video.edit(after, now);
                yield Optional.of(VideoUpdated::new);
            }
        };
    }

    private VideoDetails edited(VideoDetails details) {
        var kept = details.tags().stream().filter(tag -> !given(removeTags).contains(tag));
        return new VideoDetails(
                details.title(),
                details.description(),
                Stream.concat(kept, given(addTags).stream()).toList(),
                Optional.ofNullable(visibility).orElse(details.visibility()),
                Optional.ofNullable(pipelineStage).orElse(details.stage()));
    }

    private static List<String> given(List<String> tags) {
        return Optional.ofNullable(tags).orElse(List.of());
    }
}
