package dev.ozean.encoding.manifest;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** All playlists and manifests of a film, by their paths below the job's folder, in the order to store them in. */
public final class Manifests {
    private Manifests() {}

    /** What belongs to a film that is made to its end, and so long. */
    public static SequencedMap<String, String> of(StoredTracks tracks, Duration film) {
        var files = new LinkedHashMap<String, String>();
        if (!tracks.facts().chapters().isEmpty()) {
            files.put(WebVtt.CHAPTERS, WebVtt.chapters(tracks.facts().chapters()));
        }
        if (!tracks.sheets().isEmpty()) {
            files.put(WebVtt.SPRITES, WebVtt.sprites(tracks.sheets(), film));
        }
        files.putAll(of(tracks.ended()));
        return files;
    }

    /** The master playlist is the last: it is what players begin with. */
    static SequencedMap<String, String> of(Presentation presentation) {
        var files = new LinkedHashMap<String, String>();
        presentation.tracks().forEach(track -> files.put(HlsMedia.path(track), HlsMedia.of(presentation, track)));
        presentation.video().stream()
                .filter(Track.Video::hasKeyPictures)
                .forEach(
                        track -> files.put(HlsMedia.keyPicturesPath(track), HlsMedia.keyPictures(presentation, track)));
        presentation.words().forEach(words -> files.put(HlsMedia.path(words), HlsMedia.words(presentation.duration())));
        if (presentation.ended()) {
            files.put(Presentation.DASH, DashManifest.of(presentation));
        }
        files.put(Presentation.HLS, HlsMaster.of(presentation));
        return files;
    }
}
