package dev.ozean.encoding.worker;

import dev.ozean.encoding.manifest.DashManifest;
import dev.ozean.encoding.manifest.HlsPlaylists;
import dev.ozean.encoding.manifest.Presentation;
import dev.ozean.encoding.manifest.Track;
import dev.ozean.encoding.storage.Caching;
import dev.ozean.encoding.storage.Streams;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes playlists and manifests over what is stored; for one thread. */
final class Publisher {
    private final Streams streams;
    private final String prefix;
    private final Map<String, Integer> published = new HashMap<>();
    private List<String> inMaster = List.of();

    Publisher(Streams streams, String prefix) {
        this.streams = streams;
        this.prefix = prefix;
    }

    /** Brings the growing playlists up to date. True when the master playlist names new tracks. */
    boolean publish(Presentation presentation) {
        var begun =
                presentation.tracks().filter(track -> !track.pieces().isEmpty()).toList();
        begun.stream()
                .filter(track -> track.pieces().size() > published.getOrDefault(track.name(), 0))
                .forEach(track -> publish(presentation, track));
        var names = begun.stream().map(Track::name).toList();
        if (names.equals(inMaster)) {
            return false;
        }
        store(Presentation.HLS, HlsPlaylists.master(presentation), Caching.NO_CACHE);
        inMaster = names;
        return true;
    }

    /** Writes everything for the last time. The master playlist goes last: it is what players begin with. */
    void finish(Presentation presentation) {
        presentation.tracks().forEach(track -> publish(presentation, track));
        store(Presentation.DASH, DashManifest.of(presentation), Caching.IMMUTABLE);
        store(Presentation.HLS, HlsPlaylists.master(presentation), Caching.IMMUTABLE);
    }

    private void publish(Presentation presentation, Track track) {
        store(
                HlsPlaylists.name(track),
                HlsPlaylists.media(presentation, track),
                presentation.ended() ? Caching.IMMUTABLE : Caching.NO_CACHE);
        published.put(track.name(), track.pieces().size());
    }

    private void store(String name, String text, Caching caching) {
        streams.store(prefix + "/" + name, text, caching);
    }
}
