package dev.ozean.encoding.worker;

import dev.ozean.encoding.job.RenditionState;
import dev.ozean.encoding.job.RenditionState.Status;
import dev.ozean.encoding.manifest.Piece;
import dev.ozean.encoding.manifest.Presentation;
import dev.ozean.encoding.manifest.Track;
import dev.ozean.encoding.protocol.MediaFile;
import dev.ozean.encoding.protocol.ToParent;
import dev.ozean.encoding.protocol.ToParent.Init;
import dev.ozean.encoding.protocol.ToParent.Plan;
import dev.ozean.encoding.protocol.ToParent.Segment;
import dev.ozean.encoding.protocol.ToParent.Still;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What lies in the store by now; several uploads finish in any order, and only what has no gap before it counts. */
final class StoredTracks {
    private final Plan plan;
    private final Duration target;
    private final Set<String> heads = new HashSet<>();
    private final Map<String, List<Piece>> pieces = new HashMap<>();
    private final Map<String, Map<Integer, Piece>> ahead = new HashMap<>();
    private boolean hasPoster;

    StoredTracks(Plan plan, Duration target) {
        this.plan = plan;
        this.target = target;
    }

    synchronized void stored(MediaFile file) {
        switch (file) {
            case Init init -> heads.add(init.rendition());
            case Still _ -> hasPoster = true;
            case Segment segment -> stored(segment);
            case ToParent.Thumbnail _, ToParent.Sprite _, ToParent.Captions _, ToParent.Part _ -> {}
        }
    }

    synchronized Presentation presentation(boolean ended) {
        return new Presentation(
                plan.video().stream()
                        .map(rendition -> new Track.Video(rendition, ready(rendition.name())))
                        .toList(),
                plan.audio().map(rendition -> new Track.Audio(rendition, ready(rendition.name()))),
                target,
                ended);
    }

    synchronized boolean hasPoster() {
        return hasPoster;
    }

    /** The lowest rung and the sound can begin to play. */
    synchronized boolean isPlayable() {
        return !ready(plan.video().getFirst().name()).isEmpty()
                && plan.audio().stream().noneMatch(audio -> ready(audio.name()).isEmpty());
    }

    List<RenditionState> states(boolean ended) {
        return presentation(ended).video().stream()
                .map(track -> state(track, ended))
                .toList();
    }

    private void stored(Segment segment) {
        var name = segment.rendition();
        var list = pieces.computeIfAbsent(name, _ -> new ArrayList<>());
        var waiting = ahead.computeIfAbsent(name, _ -> new HashMap<>());
        waiting.put(segment.number(), new Piece(segment.start(), segment.duration(), segment.bytes()));
        for (var next = waiting.remove(list.size() + 1); next != null; next = waiting.remove(list.size() + 1)) {
            list.add(next);
        }
    }

    private List<Piece> ready(String name) {
        return heads.contains(name) ? List.copyOf(pieces.getOrDefault(name, List.of())) : List.of();
    }

    private static RenditionState state(Track.Video track, boolean ended) {
        var rendition = track.rendition();
        return new RenditionState(
                rendition.name().substring(1) + "p",
                rendition.width(),
                rendition.height(),
                ended ? track.averageBitrate() : rendition.bitrate(),
                rendition.codec(),
                ended ? Status.ready : track.pieces().isEmpty() ? Status.pending : Status.playable);
    }
}
