package dev.ozean.encoding.worker;

import dev.ozean.encoding.manifest.Menu;
import dev.ozean.encoding.manifest.Presentation;
import dev.ozean.encoding.manifest.StoredTracks;
import dev.ozean.encoding.manifest.WebVtt;
import dev.ozean.encoding.protocol.Download;
import dev.ozean.encoding.protocol.MediaFacts.Video;
import dev.ozean.events.EncodeEvent.Captions;
import dev.ozean.events.EncodeEvent.Media;
import dev.ozean.events.EncodeEvent.Thumbnail;
import java.time.Duration;
import java.util.Optional;

/** What other services are told of the files in a run's folder. */
final class Told {
    private static final String POSTER = "poster.jpg";

    private Told() {}

    /** While more is being made; the length is what the master claims. */
    static Media growing(StoredTracks tracks) {
        return media(
                tracks,
                tracks.facts().duration().orElse(Duration.ZERO),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static Media whole(StoredTracks tracks, Duration film, Optional<Download> download) {
        return media(
                tracks,
                film,
                Optional.of(Presentation.DASH),
                download.map(Download::key),
                Optional.of(WebVtt.SPRITES).filter(_ -> !tracks.sheets().isEmpty()));
    }

    private static Media media(
            StoredTracks tracks,
            Duration film,
            Optional<String> dash,
            Optional<String> download,
            Optional<String> sprites) {
        var picture = tracks.facts().video();
        return new Media(
                film,
                picture.map(Video::shownWidth).orElse(0),
                picture.map(Video::shownHeight).orElse(0),
                Optional.of(Presentation.HLS),
                dash,
                download,
                Optional.of(POSTER).filter(_ -> tracks.hasPoster()),
                sprites,
                tracks.thumbnails().stream()
                        .map(still -> new Thumbnail(still.key(), still.time().toMillis() / 1000.0))
                        .toList(),
                Menu.of(tracks.words()).stream()
                        .map(entry -> new Captions(
                                entry.words().path(), entry.words().rendition().language(), entry.label()))
                        .toList(),
                Optional.of(WebVtt.CHAPTERS)
                        .filter(_ -> !tracks.facts().chapters().isEmpty()),
                picture.isEmpty());
    }
}
