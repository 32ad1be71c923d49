package dev.ozean.catalog;

import dev.ozean.catalog.video.StoredMaster;
import dev.ozean.catalog.video.Videos;
import dev.ozean.events.Ids;
import dev.ozean.messaging.Db;
import dev.ozean.messaging.InGroup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Plays the upload: a master is stored, whatever way it came. */
@ApplicationScoped
public class Uploading {
    private final InGroup inGroup;
    private final Videos videos;

    Uploading(InGroup inGroup, Videos videos) {
        this.inGroup = inGroup;
        this.videos = videos;
    }

    public UUID upload(UUID group, String title) {
        return Db.await(() -> inGroup.run(
                group,
                () -> videos.createForUpload(group, title).call(video -> videos.masterStored(master(group, video)))));
    }

    private static StoredMaster master(UUID group, UUID video) {
        var upload = Ids.next();
        return new StoredMaster(
                video,
                upload,
                "video-masters",
                "%s/%s/%s/source".formatted(group, video, upload),
                22_000_000,
                "video/mp4",
                "clip.mp4",
                Instant.parse("2026-11-21T09:59:00Z"));
    }
}
