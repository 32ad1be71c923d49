package dev.ozean.encoding.manifest;

import java.util.List;

/** Writes where the segments of one DASH representation lie, and when each is shown. */
final class Timeline {
    private Timeline() {}

    static void write(StringBuilder text, Track track) {
        text.append("        <SegmentTemplate timescale=\"%d\" startNumber=\"1\" ".formatted(track.timescale()))
                .append("initialization=\"$RepresentationID$/init.mp4\" media=\"$RepresentationID$/$Number$.m4s\">\n")
                .append("          <SegmentTimeline>\n");
        runs(text, track.pieces());
        text.append("          </SegmentTimeline>\n        </SegmentTemplate>\n");
    }

    /** Neighbours of the same length that follow each other without a gap are one line. */
    private static void runs(StringBuilder text, List<Piece> pieces) {
        for (int first = 0; first < pieces.size(); ) {
            var next = first + 1;
            while (next < pieces.size()
                    && pieces.get(next).duration() == pieces.get(first).duration()
                    && pieces.get(next).start() == pieces.get(next - 1).end()) {
                next++;
            }
            var repeated = next - first - 1;
            text.append("            <S t=\"%d\" d=\"%d\"%s/>\n"
                    .formatted(
                            pieces.get(first).start(),
                            pieces.get(first).duration(),
                            repeated == 0 ? "" : " r=\"%d\"".formatted(repeated)));
            first = next;
        }
    }
}
