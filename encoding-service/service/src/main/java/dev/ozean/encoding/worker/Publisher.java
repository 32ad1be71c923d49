package dev.ozean.encoding.worker;

import dev.ozean.encoding.manifest.HlsMaster;
import dev.ozean.encoding.manifest.HlsMedia;
import dev.ozean.encoding.manifest.Manifests;
import dev.ozean.encoding.manifest.Presentation;
import dev.ozean.encoding.manifest.StoredTracks;
import dev.ozean.encoding.manifest.Track;
import dev.ozean.encoding.manifest.WebVtt;
import dev.ozean.encoding.manifest.Words;
import dev.ozean.encoding.protocol.MediaFacts.Chapter;
import dev.ozean.encoding.storage.Caching;
import dev.ozean.encoding.storage.Streams;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes playlists and manifests over what is stored; for one thread. */
final class Publisher {
    private final Streams streams;
    private final String prefix;
    private final Map<String, State> published = new HashMap<>();
    private final List<String> keyPictures = new ArrayList<>();
    private List<String> named = List.of();

    Publisher(Streams streams, String prefix) {
        this.streams = streams;
        this.prefix = prefix;
    }

    /** How much of a track its playlist tells. */
    private record State(int segments, boolean isComplete) {
        static State of(Track track) {
            return new State(track.pieces().size(), track.isComplete());
        }
    }

    /** Chapters are known before anything can be played. */
    void chapters(List<Chapter> chapters) {
        if (!chapters.isEmpty()) {
            store(WebVtt.CHAPTERS, WebVtt.chapters(chapters), Caching.NO_CACHE);
        }
    }

    /** Brings the growing playlists up to date. True when the master playlist gained or lost a track. */
    boolean publish(Presentation presentation) {
        presentation
                .tracks()
                .filter(track -> !State.of(track).equals(published.get(track.name())))
                .forEach(track -> publish(presentation, track));
        var isNew = publishKeyPictures(presentation);
        var names = Stream.concat(
                        presentation.tracks().map(Track::name),
                        presentation.words().stream().map(Words::name))
                .toList();
        var changed = !names.equals(named);
        if (changed || isNew) {
            presentation.words().stream()
                    .filter(words -> !named.contains(words.name()))
                    .forEach(words ->
                            store(HlsMedia.path(words), HlsMedia.words(presentation.duration()), Caching.NO_CACHE));
            store(Presentation.HLS, HlsMaster.of(presentation), Caching.NO_CACHE);
            named = names;
        }
        return changed;
    }

    /** Writes everything for the last time; the master playlist goes last. */
    void finish(StoredTracks tracks, Duration film) {
        Manifests.of(tracks, film).forEach((name, text) -> store(name, text, Caching.IMMUTABLE));
    }

    private void publish(Presentation presentation, Track track) {
        store(HlsMedia.path(track), HlsMedia.of(presentation, track), Caching.NO_CACHE);
        published.put(track.name(), State.of(track));
    }

    /** True when there is one that the master playlist does not name yet. */
    private boolean publishKeyPictures(Presentation presentation) {
        var fresh = presentation.video().stream()
                .filter(Track.Video::hasKeyPictures)
                .filter(track -> !keyPictures.contains(track.name()))
                .toList();
        fresh.forEach(track -> {
            store(HlsMedia.keyPicturesPath(track), HlsMedia.keyPictures(presentation, track), Caching.NO_CACHE);
            keyPictures.add(track.name());
        });
        return !fresh.isEmpty();
    }

    private void store(String name, String text, Caching caching) {
        streams.store(prefix + "/" + name, text, caching);
    }
}
