package dev.ozean.catalog.video;

import dev.ozean.events.EncodeEvent;
import dev.ozean.events.Ids;
import dev.ozean.web.Failure;
import dev.ozean.web.FieldError;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** A video, and the rules by which people and events change it. */
@Entity
@Table(name = "videos")
class Video extends VideoRow {
    protected Video() {}

    Video(UUID groupId, VideoDetails details, Instant now) {
        this.id = Ids.next();
        this.groupId = groupId;
        this.migrationStatus = MigrationStatus.HETZNER_ONLY;
        this.encoding = Encoding.NONE;
        this.createdAt = now;
        describe(details);
        settle(now);
    }

    void edit(VideoDetails details, Instant now) {
        describe(details);
        edited(now);
    }

    /** @return false if it was archived before */
    boolean archive(Instant now) {
        if (archivedAt != null) {
            return false;
        }
        archivedAt = now;
        edited(now);
        return true;
    }

    /** @return false if it was not archived */
    boolean restore(Instant now) {
        if (archivedAt == null) {
            return false;
        }
        archivedAt = null;
        edited(now);
        return true;
    }

    void stands(PlatformPlace place, Instant now) {
        placeOn(place.platform()).stands(place);
        edited(now);
    }

    /** @return false if it was not there */
    boolean leaves(Platform platform, Instant now) {
        if (!platforms.removeIf(place -> place.platform() == platform)) {
            return false;
        }
        edited(now);
        return true;
    }

    void uploadOpened(Instant now) {
        refuseIfArchived();
        openUploads++;
        settle(now);
    }

    void uploadEnded(Instant now) {
        openUploads = Math.max(0, openUploads - 1);
        settle(now);
    }

    /** Whether there is nothing to it but a title: no film, no place elsewhere, and nobody ever worked on it. */
    boolean isBare() {
        return master().isEmpty() && openUploads == 0 && platforms.isEmpty() && editedVersion == 0;
    }

    /** The upload's file is the master from now on, and {@code job} makes streams of it. */
    void masterStored(StoredMaster stored, UUID job, Instant now) {
        openUploads = Math.max(0, openUploads - 1);
        master = Master.of(stored);
        searchText = searchText();
        encode(job, now);
    }

    void encode(UUID job, Instant now) {
        encoding = encoding.next(job);
        output = output().filter(Output::complete).orElse(null);
        placeOn(Platform.HETZNER);
        settle(now);
    }

    /**
     * Makes the still of this moment the poster, now and after later encodes.
     *
     * @param seconds from the beginning; none lets the encode choose
     * @return false if that is how it was
     */
    boolean pickPoster(Optional<Double> seconds, Instant now) {
        refuseIfArchived();
        var picked = seconds.map(this::momentNear).orElse(null);
        if (Objects.equals(picked, posterSeconds)) {
            return false;
        }
        posterSeconds = picked;
        edited(now);
        return true;
    }

    /** @return false if the event is late, of another encode and brings no streams, or tells nothing new */
    boolean on(EncodeEvent event, Instant now) {
        var next = encoding.on(event);
        if (next == encoding && !Output.isNewer(event, output())) {
            return false;
        }
        var streams = Output.after(event, output()).orElse(null);
        var shown = Picture.after(event, picture()).orElse(null);
        if (next.equals(encoding) && Objects.equals(streams, output) && Objects.equals(shown, picture)) {
            return false;
        }
        encoding = next;
        output = streams;
        picture = shown;
        settle(now);
        return true;
    }

    void refuseIfArchived() {
        if (archivedAt != null) {
            throw new Failure.Conflict("archived", "The video is archived. Restore it first.");
        }
    }

    /** Whether people changed it since {@code seen}; what machines did to it meanwhile is no conflict with an edit. */
    boolean isEditedSince(long seen) {
        return seen < editedVersion || seen > version;
    }

    private double momentNear(double seconds) {
        return output().flatMap(streams -> streams.stillAt(seconds))
                .map(Still::seconds)
                .orElseThrow(() -> new Failure.Invalid(
                        "no_thumbnail",
                        "The video has no thumbnail of this moment.",
                        List.of(new FieldError("seconds", "must be the moment of a thumbnail"))));
    }

    private void describe(VideoDetails details) {
        title = details.title();
        description = details.description();
        tags = details.tags().toArray(String[]::new);
        visibility = details.visibility();
        stage = details.stage();
        searchText = searchText();
    }

    private String searchText() {
        var filename = master().map(Master::filename).orElse("");
        return String.join("\n", title, description, String.join("\n", tags), filename)
                .toLowerCase(Locale.ROOT);
    }

    private VideoPlatform placeOn(Platform platform) {
        return platforms.stream()
                .filter(place -> place.platform() == platform)
                .findFirst()
                .orElseGet(() -> {
                    var place = new VideoPlatform(this, groupId, platform);
                    platforms.add(place);
                    return place;
                });
    }

    private void edited(Instant now) {
        editedVersion = version + 1;
        settle(now);
    }

    private void settle(Instant now) {
        var standing = new Standing(
                archivedAt != null,
                encoding.state(),
                output().map(Output::complete).orElse(false),
                placeElsewhere().isPresent(),
                openUploads > 0);
        updatedAt = now;
        status = standing.status();
        platforms.stream()
                .filter(place -> place.platform() == Platform.HETZNER)
                .forEach(place -> place.is(standing.ownStorage()));
    }
}
