package dev.ozean.encoding.worker;

import dev.ozean.encoding.job.RenditionState;
import dev.ozean.encoding.job.RenditionState.Origin;
import dev.ozean.encoding.job.RenditionState.Status;
import dev.ozean.encoding.manifest.Presentation;
import dev.ozean.encoding.manifest.StoredTracks;
import dev.ozean.encoding.manifest.Track;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How far each rendition is, in the words that people read; of a film without a picture it is its sound. */
final class Standing {
    private final Duration film;
    private final Set<String> shown;
    private final boolean isOver;

    private Standing(Duration film, Set<String> shown, boolean isOver) {
        this.film = film;
        this.shown = shown;
        this.isOver = isOver;
    }

    /** While it is being made. */
    static List<RenditionState> of(StoredTracks tracks) {
        var shown = tracks.growing().stream()
                .flatMap(Presentation::tracks)
                .map(Track::name)
                .collect(Collectors.toSet());
        return new Standing(tracks.facts().duration().orElse(Duration.ZERO), shown, false)
                .states(tracks.tracks(), tracks.sound());
    }

    /** When all of it is made. */
    static List<RenditionState> whole(StoredTracks tracks) {
        return new Standing(Duration.ZERO, Set.of(), true).states(tracks.tracks(), tracks.sound());
    }

    private List<RenditionState> states(List<Track.Video> video, Optional<Track.Audio> audio) {
        return video.isEmpty()
                ? audio.stream().map(this::sound).toList()
                : video.stream().map(this::picture).toList();
    }

    private RenditionState picture(Track.Video track) {
        var rendition = track.rendition();
        return new RenditionState(
                RenditionState.nameOf(rendition.name()),
                rendition.width(),
                rendition.height(),
                isReady(track) ? track.averageBitrate() : rendition.bitrate(),
                rendition.codec(),
                status(track),
                progress(track),
                rendition.copied() ? Origin.source : Origin.encoded);
    }

    private RenditionState sound(Track.Audio track) {
        return new RenditionState(
                RenditionState.nameOf(track.name()),
                0,
                0,
                isReady(track) ? track.averageBitrate() : track.rendition().bitrate(),
                track.codec(),
                status(track),
                progress(track),
                Origin.encoded);
    }

    private boolean isReady(Track track) {
        return isOver || track.isComplete();
    }

    private Status status(Track track) {
        if (isReady(track)) {
            return Status.ready;
        }
        return shown.contains(track.name()) ? Status.playable : Status.pending;
    }

    /** Below a hundred until it is ready, since the length is only what the master claims. */
    private double progress(Track track) {
        if (isReady(track)) {
            return 100;
        }
        return film.isZero()
                ? 0
                : Math.min(99.9, Math.round(1000.0 * track.duration().toMillis() / film.toMillis()) / 10.0);
    }
}
