package dev.ozean.encoding.manifest;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What can be played of a video at one moment, lowest rendition first.
 *
 * @param target the usual length of a segment
 * @param ended whether nothing will join any more
 */
public record Presentation(List<Track.Video> video, Optional<Track.Audio> audio, Duration target, boolean ended) {
    public static final String HLS = "master.m3u8";
    public static final String DASH = "manifest.mpd";

    public Presentation {
        video = List.copyOf(video);
    }

    public Stream<Track> tracks() {
        return Stream.concat(video.stream(), audio.stream());
    }

    public Duration duration() {
        return tracks().map(Track::duration).max(Duration::compareTo).orElse(Duration.ZERO);
    }

    /** The most that a player must load in a second, in bits. */
    long peak(Track track) {
        var measured = track.peakBitrate(target.toMillis() / 2000.0);
        return ended ? measured : Math.max(measured, track.peakTarget());
    }
}
