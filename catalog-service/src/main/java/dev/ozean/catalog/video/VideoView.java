package dev.ozean.catalog.video;

import dev.ozean.catalog.link.MediaLinks;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A video, as people see it. */
@Schema(
        name = "Video",
        requiredProperties = {
            "id",
            "title",
            "description",
            "tags",
            "status",
            "visibility",
            "pipelineStage",
            "migrationStatus",
            "platforms",
            "durationSeconds",
            "width",
            "height",
            "sizeBytes",
            "filename",
            "posterUrl",
            "posterSeconds",
            "createdAt",
            "updatedAt",
            "version"
        })
public record VideoView(
        UUID id,
        String title,
        String description,
        List<String> tags,
        VideoStatus status,
        Visibility visibility,
        PipelineStage pipelineStage,
        MigrationStatus migrationStatus,
        List<PlatformPlace> platforms,
        @Schema(nullable = true) Double durationSeconds,

        @Schema(nullable = true, description = "Pixels as shown, after rotation")
        Integer width,

        @Schema(nullable = true) Integer height,

        @Schema(nullable = true, description = "Of the master")
        Long sizeBytes,

        @Schema(nullable = true, description = "Of the master, as it was uploaded")
        String filename,

        @Schema(nullable = true, description = "Signed; works for some hours")
        String posterUrl,

        @Schema(nullable = true, description = "The moment that a person chose for the poster; null if nobody did")
        Double posterSeconds,

        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "Counts the changes; the ETag in quotes")
        long version) {
    private static final double MILLIS_A_SECOND = 1000;

    static VideoView of(Video video, MediaLinks links) {
        var details = video.details();
        return new VideoView(
                video.id(),
                details.title(),
                details.description(),
                details.tags(),
                video.status(),
                details.visibility(),
                details.stage(),
                video.migrationStatus(),
                video.places(),
                video.picture()
                        .map(picture -> picture.durationMillis() / MILLIS_A_SECOND)
                        .orElse(null),
                video.picture().map(Picture::width).orElse(null),
                video.picture().map(Picture::height).orElse(null),
                video.master().map(Master::sizeBytes).orElse(null),
                video.master().map(Master::filename).orElse(null),
                poster(video, links).orElse(null),
                video.pickedPoster().map(Still::seconds).orElse(null),
                video.createdAt(),
                video.updatedAt(),
                video.version());
    }

    /** Its link opens the whole folder of streams, so an archived video has none. */
    private static Optional<String> poster(Video video, MediaLinks links) {
        return video.output()
                .filter(_ -> video.status() != VideoStatus.ARCHIVED)
                .flatMap(output ->
                        video.poster().map(path -> links.open(output.prefix()).file(path)));
    }
}
