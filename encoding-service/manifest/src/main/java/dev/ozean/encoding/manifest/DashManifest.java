package dev.ozean.encoding.manifest;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Writes the DASH manifest (ISO/IEC 23009-1) over the same segments, once all are there. */
public final class DashManifest {
    private DashManifest() {}

    public static String of(Presentation presentation) {
        var text = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <MPD xmlns="urn:mpeg:dash:schema:mpd:2011" profiles="urn:mpeg:dash:profile:isoff-live:2011" \
                type="static" mediaPresentationDuration="%s" minBufferTime="%s">
                  <Period id="0" start="PT0S">
                """.formatted(seconds(presentation.duration()), seconds(presentation.target())));
        text.append("    <AdaptationSet id=\"0\" contentType=\"video\" mimeType=\"video/mp4\" ")
                .append("segmentAlignment=\"true\" startWithSAP=\"1\">\n");
        presentation.video().forEach(track -> video(text, presentation, track));
        text.append("    </AdaptationSet>\n");
        presentation.audio().ifPresent(track -> audio(text, presentation, track));
        return text.append("  </Period>\n</MPD>\n").toString();
    }

    private static void video(StringBuilder text, Presentation presentation, Track.Video track) {
        var rendition = track.rendition();
        text.append("      <Representation id=\"%s\" codecs=\"%s\" bandwidth=\"%d\" width=\"%d\" height=\"%d\" "
                        .formatted(
                                track.name(),
                                track.codec(),
                                presentation.peak(track),
                                rendition.width(),
                                rendition.height()))
                .append("frameRate=\"%d/%d\" sar=\"1:1\">\n"
                        .formatted(
                                rendition.frameRate().numerator(),
                                rendition.frameRate().denominator()));
        timeline(text, track);
        text.append("      </Representation>\n");
    }

    private static void audio(StringBuilder text, Presentation presentation, Track.Audio track) {
        var rendition = track.rendition();
        text.append("    <AdaptationSet id=\"1\" contentType=\"audio\" mimeType=\"audio/mp4\" ")
                .append("segmentAlignment=\"true\" startWithSAP=\"1\">\n")
                .append("      <Representation id=\"%s\" codecs=\"%s\" bandwidth=\"%d\" audioSamplingRate=\"%d\">\n"
                        .formatted(track.name(), track.codec(), presentation.peak(track), rendition.sampleRate()))
                .append("        <AudioChannelConfiguration ")
                .append("schemeIdUri=\"urn:mpeg:dash:23003:3:audio_channel_configuration:2011\" value=\"%d\"/>\n"
                        .formatted(rendition.channels()));
        timeline(text, track);
        text.append("      </Representation>\n    </AdaptationSet>\n");
    }

    private static void timeline(StringBuilder text, Track track) {
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

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "PT%.3fS", duration.toNanos() / 1e9);
    }
}
