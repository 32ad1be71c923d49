package dev.ozean.encoding.manifest;

import dev.ozean.encoding.protocol.ToParent.Segment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The segments of one rendition; uploads finish in any order, and only what has no gap before it counts. */
final class Line {
    private final List<Piece> pieces = new ArrayList<>();
    private final Map<Integer, Piece> ahead = new HashMap<>();
    private boolean hasHead;
    private int segments = Integer.MAX_VALUE;

    void head() {
        hasHead = true;
    }

    void stored(Segment segment) {
        ahead.put(
                segment.number(), new Piece(segment.start(), segment.duration(), segment.bytes(), segment.keyBytes()));
        for (var next = ahead.remove(pieces.size() + 1); next != null; next = ahead.remove(pieces.size() + 1)) {
            pieces.add(next);
        }
    }

    /** There will be so many, and no more. */
    void endsAfter(int number) {
        segments = number;
    }

    boolean isComplete() {
        return hasHead && pieces.size() >= segments;
    }

    List<Piece> ready() {
        return hasHead ? List.copyOf(pieces) : List.of();
    }
}
