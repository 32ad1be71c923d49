package dev.ozean.encoding.manifest;

import dev.ozean.encoding.protocol.AudioRendition;
import dev.ozean.encoding.protocol.CaptionsRendition;
import dev.ozean.encoding.protocol.MediaFacts;
import dev.ozean.encoding.protocol.MediaFile;
import dev.ozean.encoding.protocol.ToParent.Captions;
import dev.ozean.encoding.protocol.ToParent.Init;
import dev.ozean.encoding.protocol.ToParent.Part;
import dev.ozean.encoding.protocol.ToParent.Plan;
import dev.ozean.encoding.protocol.ToParent.Segment;
import dev.ozean.encoding.protocol.ToParent.Sprite;
import dev.ozean.encoding.protocol.ToParent.Still;
import dev.ozean.encoding.protocol.ToParent.Thumbnail;
import dev.ozean.encoding.protocol.VideoRendition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was planned so far, what of it lies in the store by now, and what of that can be shown; for many threads. */
public final class StoredTracks {
    private final MediaFacts facts;
    private final Duration target;
    private final Joining joining;
    private final LongestSegment longest;
    private final List<VideoRendition> video = new ArrayList<>();
    private final List<CaptionsRendition> captions = new ArrayList<>();
    private final List<String> dropped = new ArrayList<>();
    private final Map<String, Line> lines = new HashMap<>();
    private final Map<String, Words> words = new HashMap<>();
    private final SortedMap<Integer, Sprite> sheets = new TreeMap<>();
    private final SortedMap<Integer, Thumbnail> thumbnails = new TreeMap<>();
    private Optional<AudioRendition> audio = Optional.empty();
    private boolean hasPoster;

    /** @param target the usual length of a segment */
    public StoredTracks(MediaFacts facts, Duration target) {
        this.facts = facts;
        this.target = target;
        this.joining = new Joining(target);
        this.longest = new LongestSegment(target);
    }

    /** More will be made. */
    public synchronized void planned(Plan plan) {
        video.addAll(plan.video());
        video.sort(Rank.LOWEST_FIRST);
        longest.planned(plan.video());
        captions.addAll(plan.captions());
        audio = plan.audio().or(() -> audio);
    }

    public synchronized void stored(MediaFile file) {
        switch (file) {
            case Init init -> line(init.rendition()).head();
            case Segment segment -> line(segment.rendition()).stored(segment);
            case Still _ -> hasPoster = true;
            case Thumbnail thumbnail -> thumbnails.put(thumbnail.number(), thumbnail);
            case Sprite sheet -> sheets.put(sheet.number(), sheet);
            case Captions written ->
                captions.stream()
                        .filter(planned -> planned.name().equals(written.rendition()))
                        .forEach(planned -> words.put(planned.name(), new Words(planned, written.bytes())));
            case Part _ -> {}
        }
    }

    /** The rendition has no segment after this one, which may still be on its way to the store. */
    public synchronized void complete(String rendition, int lastSegment) {
        line(rendition).endsAfter(lastSegment);
    }

    /** The copied rendition is to be shown no more. */
    public synchronized void dropped(String rendition) {
        video.removeIf(planned -> planned.name().equals(rendition));
        lines.remove(rendition);
        dropped.add(rendition);
    }

    /** The renditions that may lie in the store and are shown no more; a name that was planned once more is in use. */
    public synchronized List<String> dropped() {
        var shown = video.stream().map(VideoRendition::name).toList();
        return dropped.stream().filter(name -> !shown.contains(name)).distinct().toList();
    }

    /** What can be played while more is being made; empty until there is enough to begin with. */
    public synchronized Optional<Presentation> growing() {
        var joined = joining.of(tracks());
        var sound = sound().filter(track -> !track.pieces().isEmpty());
        var begins = sound.isPresent() == audio.isPresent()
                && (facts.video().isPresent() ? !joined.isEmpty() : sound.isPresent());
        return begins
                ? Optional.of(new Presentation(joined, sound, wordsOf(joined, sound), target, longest.value(), false))
                : Optional.empty();
    }

    /** Everything, once nothing more will come. */
    public synchronized Presentation ended() {
        return new Presentation(
                tracks().stream()
                        .map(track -> new Track.Video(track.rendition(), track.pieces(), true))
                        .toList(),
                sound().map(track -> new Track.Audio(track.rendition(), track.pieces(), true)),
                stored(captions),
                target,
                longest.value(),
                true);
    }

    /** All renditions with a picture that will be there in the end, as far as they are, lowest first. */
    public synchronized List<Track.Video> tracks() {
        return video.stream()
                .map(rendition -> new Track.Video(
                        rendition,
                        line(rendition.name()).ready(),
                        line(rendition.name()).isComplete()))
                .toList();
    }

    /** The sound, as far as it is. */
    public synchronized Optional<Track.Audio> sound() {
        return audio.map(rendition -> new Track.Audio(
                rendition,
                line(rendition.name()).ready(),
                line(rendition.name()).isComplete()));
    }

    public MediaFacts facts() {
        return facts;
    }

    public synchronized boolean hasPoster() {
        return hasPoster;
    }

    public synchronized List<Thumbnail> thumbnails() {
        return List.copyOf(thumbnails.values());
    }

    /** In their order, those that nothing is missing before. */
    public synchronized List<Sprite> sheets() {
        return sheets.values().stream()
                .takeWhile(sheet -> sheet.number() <= sheets.size())
                .toList();
    }

    /** The tracks of words that are stored, whether or not playlists name them yet. */
    public synchronized List<Words> words() {
        return stored(captions);
    }

    // Their playlist tells how long they are, so they wait until somebody knows.
    private List<Words> wordsOf(List<Track.Video> joined, Optional<Track.Audio> sound) {
        var isKnownToItsEnd = joined.isEmpty()
                ? sound.stream().anyMatch(Track::isComplete)
                : joined.stream().anyMatch(Track::isComplete);
        return isKnownToItsEnd ? stored(captions) : List.of();
    }

    private List<Words> stored(List<CaptionsRendition> planned) {
        return planned.stream()
                .map(CaptionsRendition::name)
                .filter(words::containsKey)
                .map(words::get)
                .toList();
    }

    private Line line(String rendition) {
        return lines.computeIfAbsent(rendition, _ -> new Line());
    }
}
