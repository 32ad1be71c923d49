package dev.ozean.encoding.manifest;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides when a rendition is shown: one that is begun but far behind would hold up a player that switches to it.
 *
 * <p>A copied rendition is shown at once, and encoded ones beside it when they are complete. Without one the lowest is
 * shown at once, and the others, lowest first, when they have caught up with it. What was shown once stays.
 */
final class Joining {
    private static final int SEGMENTS_BEHIND = 2;

    private final Duration behind;
    private final Set<String> joined = new HashSet<>();

    /** @param segment the usual length of one */
    Joining(Duration segment) {
        this.behind = segment.multipliedBy(SEGMENTS_BEHIND);
    }

    /** Those of the tracks, lowest first, that can be shown now. */
    List<Track.Video> of(List<Track.Video> tracks) {
        var begun = tracks.stream().filter(track -> !track.pieces().isEmpty()).toList();
        var isCopied = tracks.stream().anyMatch(track -> track.rendition().copied());
        begun.stream().filter(track -> track.rendition().copied()).forEach(this::join);
        Optional<Track.Video> lowest = isCopied
                ? Optional.empty()
                : tracks.stream().findFirst().filter(track -> !track.pieces().isEmpty());
        var waiting = new HashSet<String>();
        for (var track : tracks) {
            if (track.rendition().copied()) {
                continue;
            }
            // One that waits lets the larger ones of its kind wait too.
            if (!waiting.contains(family(track)) && mayJoin(track, lowest)) {
                join(track);
            } else {
                waiting.add(family(track));
            }
        }
        return begun.stream().filter(track -> joined.contains(track.name())).toList();
    }

    private boolean mayJoin(Track.Video track, Optional<Track.Video> lowest) {
        return !track.pieces().isEmpty()
                && (joined.contains(track.name())
                        || track.isComplete()
                        || lowest.filter(first -> isNear(track, first)).isPresent());
    }

    private boolean isNear(Track.Video track, Track.Video lowest) {
        return lowest.duration().minus(track.duration()).compareTo(behind) <= 0;
    }

    private void join(Track.Video track) {
        joined.add(track.name());
    }

    private static String family(Track.Video track) {
        return Rank.familyOf(track.codec());
    }
}
