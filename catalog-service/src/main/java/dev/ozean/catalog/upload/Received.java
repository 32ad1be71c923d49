package dev.ozean.catalog.upload;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What of an upload is durable, and the fence that lets only the newest request add to it. */
@Embeddable
class Received {
    @Column(name = "part_bytes")
    private long partBytes;

    @Column(name = "tail_bytes")
    private int tailBytes;

    @Column(name = "tail_takeover")
    private int tailTakeover;

    private int takeover;

    /** How many bytes will not have to be sent again, whatever dies. */
    long bytes() {
        return partBytes + tailBytes;
    }

    /** In whole parts. */
    long partBytes() {
        return partBytes;
    }

    /** Of the part that is not whole yet, in an object of its own. */
    int tailBytes() {
        return tailBytes;
    }

    /** The number of the takeover whose request stored the tail. */
    int tailTakeover() {
        return tailTakeover;
    }

    /** The number of the last takeover. */
    int takeover() {
        return takeover;
    }

    /** Whoever wrote before writes no more. */
    void takeOver() {
        takeover++;
    }

    boolean isHeldBy(int fence) {
        return fence == takeover;
    }

    /** Adds a part, which began with the tail. */
    void part(int bytes) {
        partBytes += bytes;
        tailBytes = 0;
    }

    void tail(int bytes) {
        tailBytes = bytes;
        tailTakeover = takeover;
    }
}
