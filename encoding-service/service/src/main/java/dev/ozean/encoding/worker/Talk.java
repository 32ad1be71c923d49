package dev.ozean.encoding.worker;

import dev.ozean.encoding.child.HostileChild;
import dev.ozean.encoding.protocol.MediaFacts;
import dev.ozean.encoding.protocol.ToParent;
import dev.ozean.encoding.protocol.ToParent.Cancelled;
import dev.ozean.encoding.protocol.ToParent.Done;
import dev.ozean.encoding.protocol.ToParent.Failed;
import dev.ozean.encoding.protocol.ToParent.Init;
import dev.ozean.encoding.protocol.ToParent.Plan;
import dev.ozean.encoding.protocol.ToParent.Probed;
import dev.ozean.encoding.protocol.ToParent.Progress;
import dev.ozean.encoding.protocol.ToParent.Read;
import dev.ozean.encoding.protocol.ToParent.Segment;
import dev.ozean.encoding.protocol.ToParent.Still;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The order in which an honest child speaks, and the bounds of what it may say altogether. */
final class Talk {
    private final long masterBytes;
    private final long maxOutputBytes;
    private final double maxSeconds;
    private final Map<String, Integer> timescales = new HashMap<>();
    private final Map<String, Integer> lastSegments = new HashMap<>();
    private final Map<String, Long> starts = new HashMap<>();
    private Optional<MediaFacts> facts = Optional.empty();
    private Optional<Plan> plan = Optional.empty();
    private boolean hasStill;
    private boolean isOver;
    private long outputBytes;

    Talk(long masterBytes, long maxOutputBytes, double maxSeconds) {
        this.masterBytes = masterBytes;
        this.maxOutputBytes = maxOutputBytes;
        this.maxSeconds = maxSeconds;
    }

    /** @throws HostileChild for what does not belong here and now */
    void heard(ToParent message) {
        require(!isOver, "spoke after its last word");
        switch (message) {
            case Read read -> require(read.offset() < masterBytes, "reads beyond the master");
            case Progress _ -> {}
            case Probed probed -> probed(probed);
            case Plan planned -> planned(planned);
            case Init init -> init(init);
            case Segment segment -> segment(segment);
            case Still still -> still(still);
            case ToParent.Thumbnail _, ToParent.Sprite _, ToParent.Captions _, ToParent.Part _ ->
                throw new HostileChild("the child is ahead of this service");
            case ToParent.ReadBack _, ToParent.Decided _, ToParent.Complete _, ToParent.Dropped _ ->
                throw new HostileChild("the child is ahead of this service");
            case Done _ -> done();
            case Failed _, Cancelled _ -> isOver = true;
        }
    }

    boolean isOver() {
        return isOver;
    }

    Optional<MediaFacts> facts() {
        return facts;
    }

    private void probed(Probed probed) {
        require(facts.isEmpty(), "probed twice");
        facts = Optional.of(probed.facts());
    }

    private void planned(Plan planned) {
        require(facts.isPresent() && plan.isEmpty(), "planned out of turn");
        plan = Optional.of(planned);
        planned.video().forEach(rendition -> timescales.put(rendition.name(), rendition.timescale()));
        planned.audio().ifPresent(rendition -> timescales.put(rendition.name(), rendition.timescale()));
        require(
                timescales.size()
                                == planned.video().size()
                                        + planned.audio().stream().count()
                        && planned.audio().stream()
                                .allMatch(rendition -> rendition.name().equals("a"))
                        && planned.video().stream()
                                .noneMatch(rendition -> rendition.name().equals("a")),
                "planned renditions whose names do not fit");
    }

    private void init(Init init) {
        require(timescales.containsKey(init.rendition()), "made a rendition that it did not plan");
        require(lastSegments.putIfAbsent(init.rendition(), 0) == null, "made a head twice");
        count(init.bytes());
    }

    private void segment(Segment segment) {
        var last = lastSegments.get(segment.rendition());
        require(last != null && segment.number() == last + 1, "left out a segment");
        require(segment.start() > starts.getOrDefault(segment.rendition(), -1L), "went back in time");
        var end = segment.start() + segment.duration();
        require(end <= maxSeconds * timescales.get(segment.rendition()), "made more than is allowed");
        lastSegments.put(segment.rendition(), segment.number());
        starts.put(segment.rendition(), segment.start());
        count(segment.bytes());
    }

    private void still(Still still) {
        require(plan.isPresent() && !hasStill, "made a still out of turn");
        hasStill = true;
        count(still.bytes());
    }

    private void done() {
        require(
                plan.isPresent()
                        && timescales.keySet().stream().allMatch(name -> lastSegments.getOrDefault(name, 0) > 0),
                "is done without having made what it planned");
        isOver = true;
    }

    private void count(long bytes) {
        outputBytes += bytes;
        require(outputBytes <= maxOutputBytes, "made more bytes than is allowed");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new HostileChild("the child " + otherwise);
        }
    }
}
