package dev.ozean.encoding.standalone;

import dev.ozean.encoding.manifest.StoredTracks;
import dev.ozean.encoding.protocol.ToParent.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Writes the playlists and manifests over what was made, as a service leaves them in the end. */
public final class Manifests {
    private Manifests() {}

    /** {@code segment} is the usual length of one. */
    public static void write(Made made, Duration segment, Path folder) throws IOException {
        var tracks = new StoredTracks(made.facts(), segment);
        tracks.planned(new Plan(made.video(), made.audio(), made.captions()));
        made.files().forEach(tracks::stored);
        var texts = dev.ozean.encoding.manifest.Manifests.of(tracks, made.duration());
        for (var text : texts.entrySet()) {
            var target = folder.resolve(text.getKey());
            Files.createDirectories(target.getParent());
            Files.writeString(target, text.getValue());
        }
    }
}
