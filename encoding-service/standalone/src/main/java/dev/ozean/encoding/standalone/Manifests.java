package dev.ozean.encoding.standalone;

import dev.ozean.encoding.manifest.DashManifest;
import dev.ozean.encoding.manifest.HlsPlaylists;
import dev.ozean.encoding.manifest.Piece;
import dev.ozean.encoding.manifest.Presentation;
import dev.ozean.encoding.manifest.Track;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Writes the playlists and manifests over what was made, as a service leaves them in the end. */
public final class Manifests {
    private Manifests() {}

    /** {@code segment} is the usual length of one. */
    public static void write(Made made, Duration segment, Path folder) throws IOException {
        var whole = new Presentation(
                made.video().stream()
                        .map(rendition -> new Track.Video(rendition, pieces(made, rendition.name())))
                        .toList(),
                made.audio().map(rendition -> new Track.Audio(rendition, pieces(made, rendition.name()))),
                segment,
                true);
        for (var track : whole.tracks().toList()) {
            Files.writeString(folder.resolve(HlsPlaylists.name(track)), HlsPlaylists.media(whole, track));
        }
        Files.writeString(folder.resolve(Presentation.DASH), DashManifest.of(whole));
        Files.writeString(folder.resolve(Presentation.HLS), HlsPlaylists.master(whole));
    }

    private static List<Piece> pieces(Made made, String rendition) {
        return made.segments().getOrDefault(rendition, List.of()).stream()
                .map(segment -> new Piece(segment.start(), segment.duration(), segment.bytes()))
                .toList();
    }
}
