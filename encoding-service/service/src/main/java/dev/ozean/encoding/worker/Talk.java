package dev.ozean.encoding.worker;

import dev.ozean.encoding.child.HostileChild;
import dev.ozean.encoding.protocol.AudioRendition;
import dev.ozean.encoding.protocol.CaptionsRendition;
import dev.ozean.encoding.protocol.MediaFacts;
import dev.ozean.encoding.protocol.MediaFile;
import dev.ozean.encoding.protocol.ToParent;
import dev.ozean.encoding.protocol.ToParent.Cancelled;
import dev.ozean.encoding.protocol.ToParent.Captions;
import dev.ozean.encoding.protocol.ToParent.Complete;
import dev.ozean.encoding.protocol.ToParent.Decided;
import dev.ozean.encoding.protocol.ToParent.Done;
import dev.ozean.encoding.protocol.ToParent.Dropped;
import dev.ozean.encoding.protocol.ToParent.Failed;
import dev.ozean.encoding.protocol.ToParent.Init;
import dev.ozean.encoding.protocol.ToParent.Part;
import dev.ozean.encoding.protocol.ToParent.Plan;
import dev.ozean.encoding.protocol.ToParent.Probed;
import dev.ozean.encoding.protocol.ToParent.Progress;
import dev.ozean.encoding.protocol.ToParent.Read;
import dev.ozean.encoding.protocol.ToParent.ReadBack;
import dev.ozean.encoding.protocol.ToParent.Segment;
import dev.ozean.encoding.protocol.ToParent.Sprite;
import dev.ozean.encoding.protocol.ToParent.Still;
import dev.ozean.encoding.protocol.ToParent.Thumbnail;
import dev.ozean.encoding.protocol.Work;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The order in which an honest child speaks, and the bounds of what it may say altogether. */
final class Talk {
    private static final String SOUND = "a";

    /** Of everything, in all plans together: each is told to people and written down. */
    private static final int MOST_RENDITIONS = 32;

    /** What was decided may turn out otherwise, but each time it is written down. */
    private static final int MOST_DECISIONS = 8;

    /** A film of twelve hours in six renditions makes half of that: each is kept in mind and written into playlists. */
    private static final int MOST_FILES = 200_000;

    /** Each read is a call to the store, however little it is for. */
    private static final int LEAST_WEIGHT = 128 << 10;

    /** How often all of a master may be read, and for short ones how many bytes of it: the clumsiest files are far below. */
    private static final int MOST_READINGS = 256;

    private static final long ALWAYS_READ = 256L << 20;

    private final Work work;
    private final long masterBytes;
    private final long maxOutputBytes;
    private final double maxSeconds;
    private final Map<String, Announced> renditions = new HashMap<>();
    private final Set<String> dropped = new HashSet<>();
    private final Set<String> words = new HashSet<>();
    private final Set<String> writtenWords = new HashSet<>();
    private final AnnouncedPictures pictures;
    private final AnnouncedParts parts = new AnnouncedParts();
    private Optional<MediaFacts> facts = Optional.empty();
    private int planned;
    private int timesDecided;
    private boolean isOver;
    private long outputBytes;
    private int files;
    private long bytesRead;
    private long bytesReadBack;

    Talk(Work work, long masterBytes, long maxOutputBytes, double maxSeconds) {
        this.work = work;
        this.masterBytes = masterBytes;
        this.maxOutputBytes = maxOutputBytes;
        this.maxSeconds = maxSeconds;
        this.pictures = new AnnouncedPictures(maxSeconds);
    }

    /** @throws HostileChild for what does not belong here and now */
    void heard(ToParent message) {
        require(!isOver, "spoke after its last word");
        switch (message) {
            case Read read -> read(read);
            case ReadBack read -> readBack(read);
            case Progress _ -> {}
            case Probed probed -> probed(probed);
            case Plan plan -> planned(plan);
            case Decided _ -> decided();
            case Complete complete -> rendition(complete.rendition()).complete();
            case Dropped gone -> dropped(gone.rendition());
            case MediaFile file -> made(file);
            case Done done -> done(done);
            case Failed _, Cancelled _ -> isOver = true;
        }
    }

    boolean isOver() {
        return isOver;
    }

    /** What a read of so many bytes counts as, bytes. */
    static int weight(int length) {
        return Math.max(length, LEAST_WEIGHT);
    }

    /** How many segments of it were announced. */
    int segments(String rendition) {
        return rendition(rendition).lastSegment();
    }

    // Each answer passes for progress, so that nothing else would end a child that reads for ever.
    private void read(Read read) {
        require(read.offset() < masterBytes, "reads beyond the master");
        bytesRead += weight(read.length());
        require(bytesRead <= MOST_READINGS * masterBytes + ALWAYS_READ, "reads the master over and over");
    }

    private void readBack(ReadBack read) {
        bytesReadBack += weight(read.length());
        require(bytesReadBack <= maxOutputBytes, "reads more back than it may make");
    }

    private void probed(Probed probed) {
        require(facts.isEmpty(), "probed twice");
        facts = Optional.of(probed.facts());
    }

    private void planned(Plan plan) {
        require(facts.isPresent(), "planned out of turn");
        require(plan.video().isEmpty() || facts.get().video().isPresent(), "planned a picture of what has none");
        for (var video : plan.video()) {
            require(!video.name().equals(SOUND), "planned a picture under the name of the sound");
            plan(video.name(), new Announced(video.timescale(), video.copied()));
        }
        for (AudioRendition audio : plan.audio().stream().toList()) {
            require(audio.name().equals(SOUND), "planned sound under another name");
            plan(audio.name(), new Announced(audio.timescale(), false));
        }
        for (CaptionsRendition captions : plan.captions()) {
            require(words.add(captions.name()), "planned captions twice");
        }
        planned += plan.video().size()
                + plan.captions().size()
                + (int) plan.audio().stream().count();
        require(planned <= MOST_RENDITIONS, "planned more than anybody watches");
    }

    private void plan(String name, Announced rendition) {
        require(!dropped.contains(name) && renditions.putIfAbsent(name, rendition) == null, "planned a name twice");
    }

    private void decided() {
        require(facts.isPresent(), "decided out of turn");
        timesDecided++;
        require(timesDecided <= MOST_DECISIONS, "decided too often");
    }

    // Files of it are in the store, so that its name must not come again; without any it may.
    private void dropped(String name) {
        var rendition = rendition(name);
        rendition.drop();
        if (rendition.hasHead()) {
            dropped.add(name);
        }
        renditions.remove(name);
    }

    private void made(MediaFile file) {
        require(planned > 0, "made something before its plan");
        switch (file) {
            case Init init -> rendition(init.rendition()).head();
            case Segment segment -> rendition(segment.rendition()).segment(segment, maxSeconds);
            case Still _ -> pictures.still();
            case Thumbnail thumbnail -> pictures.thumbnail(thumbnail);
            case Sprite sheet -> pictures.sheet(sheet);
            case Captions captions ->
                require(
                        words.contains(captions.rendition()) && writtenWords.add(captions.rendition()),
                        "made captions out of turn");
            case Part part -> parts.part(part);
        }
        files++;
        require(files <= MOST_FILES, "made more files than any film needs");
        outputBytes += file.bytes();
        require(outputBytes <= maxOutputBytes, "made more bytes than is allowed");
    }

    // Captions may be missing: words that nobody can read keep no film from being shown. So may anything of an opening:
    // sound that begins long after the picture is not within it.
    private void done(Done done) {
        require(done.duration().toMillis() <= maxSeconds * 1000, "made a longer film than is allowed");
        require(
                work == Work.OPENING
                        || !renditions.isEmpty() && renditions.values().stream().allMatch(Announced::isMade),
                "is done without having made what it planned");
        require(parts.areWhole(), "is done with half a download");
        isOver = true;
    }

    private Announced rendition(String name) {
        var rendition = renditions.get(name);
        require(rendition != null, "speaks of a rendition that it did not plan");
        return rendition;
    }

    private static void require(boolean holds, String otherwise) {
        HostileChild.unless(holds, otherwise);
    }
}
