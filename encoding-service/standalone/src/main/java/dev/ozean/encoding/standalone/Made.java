package dev.ozean.encoding.standalone;

import dev.ozean.encoding.protocol.AudioRendition;
import dev.ozean.encoding.protocol.CaptionsRendition;
import dev.ozean.encoding.protocol.Decision;
import dev.ozean.encoding.protocol.MediaFacts;
import dev.ozean.encoding.protocol.MediaFile;
import dev.ozean.encoding.protocol.ToParent.Segment;
import dev.ozean.encoding.protocol.VideoRendition;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came of a master.
 *
 * @param video those renditions that are wanted in the end, lowest first
 * @param segments of each rendition, in order
 * @param files all that was stored, parts of downloads too
 */
public record Made(
        MediaFacts facts,
        Duration duration,
        List<VideoRendition> video,
        Optional<AudioRendition> audio,
        Map<String, List<Segment>> segments,
        List<CaptionsRendition> captions,
        List<Decision> decisions,
        List<MediaFile> files) {

    /** Bytes of all segments of a rendition. */
    public long bytes(String rendition) {
        return segments.get(rendition).stream().mapToLong(Segment::bytes).sum();
    }
}
