package dev.ozean.encoding.standalone;

import dev.ozean.encoding.protocol.AudioRendition;
import dev.ozean.encoding.protocol.Decision;
import dev.ozean.encoding.protocol.MediaFacts;
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
 * @param keys all that was stored, by its path below the job's folder
 */
public record Made(
        MediaFacts facts,
        Duration duration,
        List<VideoRendition> video,
        Optional<AudioRendition> audio,
        Map<String, List<Segment>> segments,
        List<Decision> decisions,
        List<String> keys) {

    /** Bytes of all segments of a rendition. */
    public long bytes(String rendition) {
        return segments.get(rendition).stream().mapToLong(Segment::bytes).sum();
    }
}
