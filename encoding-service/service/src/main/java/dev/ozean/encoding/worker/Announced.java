package dev.ozean.encoding.worker;

import dev.ozean.encoding.child.HostileChild;
import dev.ozean.encoding.protocol.ToParent.Segment;

/** One rendition that the child planned: in which order an honest one makes it. */
final class Announced {
    /** Usual ones take four seconds; a copied one ends where the master allows it. */
    private static final int MOST_PER_SECOND = 2;

    private final double timescale;
    private final boolean isCopied;
    private boolean hasHead;
    private boolean isComplete;
    private int lastSegment;
    private long lastStart = -1;

    Announced(double timescale, boolean isCopied) {
        this.timescale = timescale;
        this.isCopied = isCopied;
    }

    void head() {
        HostileChild.unless(!hasHead, "made a head twice");
        hasHead = true;
    }

    void segment(Segment segment, double maxSeconds) {
        HostileChild.unless(hasHead && !isComplete && segment.number() == lastSegment + 1, "left out a segment");
        HostileChild.unless(segment.start() > lastStart, "went back in time");
        HostileChild.unless(
                segment.start() + segment.duration() <= maxSeconds * timescale, "made more than is allowed");
        HostileChild.unless(segment.number() <= maxSeconds * MOST_PER_SECOND, "made more segments than is allowed");
        lastSegment = segment.number();
        lastStart = segment.start();
    }

    void complete() {
        HostileChild.unless(isMade() && !isComplete, "completed what it did not make");
        isComplete = true;
    }

    void drop() {
        HostileChild.unless(isCopied, "dropped what it did not copy");
    }

    boolean isMade() {
        return lastSegment > 0;
    }

    boolean hasHead() {
        return hasHead;
    }

    int lastSegment() {
        return lastSegment;
    }
}
