package dev.ozean.catalog.video;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the database keeps of a video; {@link Video} has the rules. */
@MappedSuperclass
abstract class VideoRow {
    @Id
    UUID id;

    @Column(name = "group_id")
    UUID groupId;

    @Version
    long version;

    @Column(name = "edited_version")
    long editedVersion;

    String title;
    String description;
    String[] tags;

    @Column(name = "search_text")
    String searchText;

    @Enumerated(EnumType.STRING)
    VideoStatus status;

    @Enumerated(EnumType.STRING)
    Visibility visibility;

    @Column(name = "pipeline_stage")
    @Enumerated(EnumType.STRING)
    PipelineStage stage;

    @Column(name = "migration_status")
    @Enumerated(EnumType.STRING)
    MigrationStatus migrationStatus;

    @Column(name = "open_uploads")
    int openUploads;

    @Embedded
    Master master;

    @Embedded
    Picture picture;

    @Embedded
    Encoding encoding;

    @Embedded
    Output output;

    /** Which moment a person chose for the poster; null lets the encode choose. */
    @Column(name = "poster_seconds")
    Double posterSeconds;

    @OneToMany(mappedBy = "video", cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.EAGER)
    @OrderBy("platform")
    List<VideoPlatform> platforms = new ArrayList<>();

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Column(name = "archived_at")
    Instant archivedAt;

    UUID id() {
        return id;
    }

    UUID groupId() {
        return groupId;
    }

    long version() {
        return version;
    }

    VideoDetails details() {
        return new VideoDetails(title, description, List.of(tags), visibility, stage);
    }

    VideoStatus status() {
        return status;
    }

    MigrationStatus migrationStatus() {
        return migrationStatus;
    }

    Encoding encoding() {
        return encoding;
    }

    Optional<Master> master() {
        return Optional.ofNullable(master);
    }

    Optional<Picture> picture() {
        return Optional.ofNullable(picture);
    }

    Optional<Output> output() {
        return Optional.ofNullable(output);
    }

    /** The still that a person chose for the poster, if the present streams have it. */
    Optional<Still> pickedPoster() {
        return Optional.ofNullable(posterSeconds)
                .flatMap(seconds -> output().flatMap(streams -> streams.stillAt(seconds)));
    }

    /** The path of the picture that stands for the video, relative to its streams' folder. */
    Optional<String> poster() {
        return pickedPoster().map(Still::path).or(() -> output().map(Output::poster));
    }

    List<PlatformPlace> places() {
        return platforms.stream().map(VideoPlatform::place).toList();
    }

    Optional<PlatformPlace> placeElsewhere() {
        return platforms.stream()
                .filter(VideoPlatform::canBeWatchedElsewhere)
                .map(VideoPlatform::place)
                .findFirst();
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
