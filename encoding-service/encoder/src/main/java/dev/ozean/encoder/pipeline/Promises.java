package dev.ozean.encoder.pipeline;

import dev.ozean.encoder.libav.Nals;
import dev.ozean.encoder.libav.Packet;
import dev.ozean.encoder.plan.Avc;
import java.util.Arrays;
import java.util.List;

/** What each packet of a stream must keep to that is cut at its key frames and described once, at its beginning. */
record Promises(Avc avc) {
    private static final int SLICE = 1;
    private static final int IDR = 5;
    private static final int SEQUENCE = 7;
    private static final int PICTURE = 8;

    /** Leaves the packet as it is. */
    void require(Packet packet) {
        var units = Nals.of(packet, avc.lengthBytes())
                .orElseThrow(() -> new Unstreamable("damaged packet"))
                .units();
        if (packet.time().isEmpty() || packet.isHidden() || packet.hasNewHeader()) {
            throw new Unstreamable("a packet that has no time, is hidden, or begins another stream");
        }
        var slice = units.stream()
                .filter(unit -> unit.type() >= SLICE && unit.type() <= IDR)
                .findFirst()
                .orElseThrow(() -> new Unstreamable("no picture in a packet"));
        if (packet.isKey() && slice.type() != IDR) {
            throw new Unstreamable("a key frame that others look behind");
        }
        requireKnownParameters(packet, units);
    }

    private void requireKnownParameters(Packet packet, List<Nals.Unit> units) {
        var sets = units.stream()
                .filter(unit -> unit.type() == SEQUENCE || unit.type() == PICTURE)
                .toList();
        if (sets.isEmpty()) {
            return;
        }
        var content = packet.content();
        for (var set : sets) {
            if (!avc.knows(Arrays.copyOfRange(content, set.offset(), set.offset() + set.length()))) {
                throw new Unstreamable("other parameter sets");
            }
        }
    }
}
