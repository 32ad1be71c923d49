package dev.ozean.encoding.manifest;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What can be played of a film at one moment, lowest rendition first; without a picture it is its sound alone.
 *
 * @param target the usual length of a segment
 * @param longest what no segment exceeds, neither one that is still to come nor one of a rendition that has left
 * @param ended whether nothing will join any more
 */
public record Presentation(
        List<Track.Video> video,
        Optional<Track.Audio> audio,
        List<Words> words,
        Duration target,
        Duration longest,
        boolean ended) {
    public static final String HLS = "master.m3u8";
    public static final String DASH = "manifest.mpd";

    public Presentation {
        video = List.copyOf(video);
        words = List.copyOf(words);
    }

    public Stream<Track> tracks() {
        return Stream.concat(video.stream(), audio.stream());
    }

    /** How much of it there is in the rendition that has most. */
    public Duration duration() {
        return tracks().map(Track::duration).max(Duration::compareTo).orElse(Duration.ZERO);
    }

    /** How far one can watch: to where the longest picture or the sound ends, whichever comes first. */
    public Duration watchable() {
        var picture = video.stream().map(Track::duration).max(Duration::compareTo);
        var sound = audio.map(Track::duration);
        return Stream.concat(picture.stream(), sound.stream())
                .min(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    /** The most that a player must load in a second, in bits. */
    long peak(Track track) {
        var measured = track.peakBitrate(target.toMillis() / 2000.0);
        return track.isComplete()
                ? measured
                : Math.max(measured, track.rendition().peakBitrate());
    }

    /**
     * Seconds that no segment exceeds once its length is rounded, one figure for all playlists, as HLS asks. Players may
     * not see it change, so it is what segments can have; only one longer than that, which nobody should make, counts by
     * itself.
     */
    long targetSeconds() {
        var made = tracks().mapToLong(Track::longestSeconds).max().orElse(0);
        return Math.max(made, Math.round(longest.toMillis() / 1000.0));
    }
}
