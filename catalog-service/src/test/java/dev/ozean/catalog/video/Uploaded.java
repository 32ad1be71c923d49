package dev.ozean.catalog.video;

import dev.ozean.events.Ids;
import java.time.Instant;
import java.util.UUID;

/** Videos as tests begin with them. */
final class Uploaded {
    static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private Uploaded() {}

    /** Without a film. */
    static Video empty() {
        return new Video(Ids.next(), VideoDetails.titled("Waves"), NOW);
    }

    /** Its master is stored, and {@code job} makes streams of it. */
    static Video video(UUID job) {
        var video = empty();
        video.masterStored(master(video), job, NOW);
        return video;
    }

    static StoredMaster master(Video video) {
        return new StoredMaster(
                video.id(), Ids.next(), "video-masters", "g/v/u/source", 22_000_000, "video/mp4", "Clip.MP4", NOW);
    }
}
