package dev.ozean.catalog.playback;

import dev.ozean.catalog.link.MediaLinks;
import dev.ozean.catalog.link.MediaLinks.Folder;
import dev.ozean.catalog.video.Platform;
import dev.ozean.catalog.video.PlatformPlace;
import dev.ozean.catalog.video.Streams;
import dev.ozean.catalog.video.Streams.OwnStreams;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a player needs; null stands for what is not there yet. */
@Schema(
        name = "Playback",
        requiredProperties = {
            "hls",
            "dash",
            "mp4",
            "poster",
            "sprites",
            "thumbnails",
            "captions",
            "chapters",
            "audioOnly",
            "fallback",
            "expiresAt"
        })
record Playback(
        @Schema(nullable = true, description = "HLS master playlist")
        String hls,

        @Schema(nullable = true, description = "DASH manifest")
        String dash,

        @Schema(nullable = true, description = "Progressive download; an M4A if there is sound alone")
        String mp4,

        @Schema(nullable = true) String poster,

        @Schema(nullable = true, description = "WebVTT with the stills under the seek bar")
        String sprites,

        @Schema(description = "Stills from which the poster may be chosen, in the order of time")
        List<Thumbnail> thumbnails,

        List<Captions> captions,

        @Schema(nullable = true, description = "WebVTT with the titles of the chapters")
        String chapters,

        @Schema(description = "There is sound and no picture")
        boolean audioOnly,

        @Schema(nullable = true) Fallback fallback,

        @Schema(nullable = true, description = "Ask again before, for fresh links")
        Instant expiresAt) {

    /** @param seconds the moment that it shows */
    @Schema(
            name = "Thumbnail",
            requiredProperties = {"url", "seconds"})
    record Thumbnail(String url, double seconds) {}

    /** A text track. */
    @Schema(
            name = "Captions",
            requiredProperties = {"language", "label", "url"})
    record Captions(String language, String label, String url) {}

    /** Another platform that plays the video while our own storage does not. */
    @Schema(
            name = "PlaybackFallback",
            requiredProperties = {"platform", "embedUrl"})
    record Fallback(Platform platform, String embedUrl) {
        static Fallback of(PlatformPlace place) {
            return new Fallback(place.platform(), place.embedUrl());
        }
    }

    static Playback of(Streams streams, MediaLinks links) {
        var fallback = streams.elsewhere().map(Fallback::of).orElse(null);
        return streams.own()
                .map(own -> of(own, links.open(own.prefix()), fallback))
                .orElseGet(() -> nothing(fallback));
    }

    private static Playback of(OwnStreams own, Folder folder, Fallback fallback) {
        return new Playback(
                link(folder, own.hls()),
                link(folder, own.dash()),
                link(folder, own.mp4()),
                link(folder, own.poster()),
                link(folder, own.sprites()),
                own.thumbnails().stream()
                        .map(still -> new Thumbnail(folder.file(still.path()), still.seconds()))
                        .toList(),
                own.captions().stream()
                        .map(track -> new Captions(track.language(), track.label(), folder.file(track.path())))
                        .toList(),
                link(folder, own.chapters()),
                own.audioOnly(),
                fallback,
                folder.expiresAt());
    }

    private static Playback nothing(Fallback fallback) {
        return new Playback(null, null, null, null, null, List.of(), List.of(), null, false, fallback, null);
    }

    private static String link(Folder folder, Optional<String> path) {
        return path.map(folder::file).orElse(null);
    }
}
