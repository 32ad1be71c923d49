package dev.ozean.catalog.video;

import java.util.List;
import java.util.Optional;

/**
 * What plays of a video at the moment.
 *
 * @param own our own streams; none while links are off
 * @param elsewhere a platform that plays it instead
 */
public record Streams(Optional<OwnStreams> own, Optional<PlatformPlace> elsewhere) {

    /**
     * Streams in our own storage.
     *
     * @param prefix their folder in the streams' bucket; the paths are relative to it
     */
    public record OwnStreams(
            String prefix,
            Optional<String> hls,
            Optional<String> dash,
            Optional<String> mp4,
            Optional<String> poster,
            Optional<String> sprites,
            List<Still> thumbnails,
            List<TextTrack> captions,
            Optional<String> chapters,
            boolean audioOnly) {
        static OwnStreams of(Output output, Optional<String> poster) {
            return new OwnStreams(
                    output.prefix(),
                    Optional.ofNullable(output.hls()),
                    Optional.ofNullable(output.dash()),
                    Optional.ofNullable(output.mp4()),
                    poster,
                    Optional.ofNullable(output.sprites()),
                    output.thumbnails(),
                    output.captions(),
                    Optional.ofNullable(output.chapters()),
                    output.audioOnly());
        }
    }

    static Streams of(Video video) {
        if (video.status() == VideoStatus.ARCHIVED) {
            return new Streams(Optional.empty(), Optional.empty());
        }
        // Until the cut-over the viewer's link goes to where the video came from, whatever is encoded meanwhile.
        var linked = switch (video.migrationStatus()) {
            case VIMEO_ONLY, MIGRATING -> false;
            case HETZNER_PRIMARY, HETZNER_ONLY -> true;
        };
        var own = video.output().filter(_ -> linked).map(output -> OwnStreams.of(output, video.poster()));
        return new Streams(own, video.placeElsewhere());
    }
}
