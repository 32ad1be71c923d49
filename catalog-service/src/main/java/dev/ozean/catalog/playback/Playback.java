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
        requiredProperties = {"hls", "dash", "mp4", "poster", "sprites", "captions", "fallback", "expiresAt"})
record Playback(
        @Schema(nullable = true, description = "HLS master playlist")
        String hls,

        @Schema(nullable = true, description = "DASH manifest")
        String dash,

        @Schema(nullable = true, description = "Progressive download")
        String mp4,

        @Schema(nullable = true) String poster,

        @Schema(nullable = true, description = "WebVTT with the stills under the seek bar")
        String sprites,

        List<Captions> captions,
        @Schema(nullable = true) Fallback fallback,

        @Schema(nullable = true, description = "Ask again before, for fresh links")
        Instant expiresAt) {

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
                .orElseGet(() -> new Playback(null, null, null, null, null, List.of(), fallback, null));
    }

    private static Playback of(OwnStreams own, Folder folder, Fallback fallback) {
        return new Playback(
                link(folder, own.hls()),
                link(folder, own.dash()),
                link(folder, own.mp4()),
                link(folder, own.poster()),
                link(folder, own.sprites()),
                List.of(),
                fallback,
                folder.expiresAt());
    }

    private static String link(Folder folder, Optional<String> path) {
        return path.map(folder::file).orElse(null);
    }
}
