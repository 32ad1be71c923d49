package dev.ozean.encoding.job;

import dev.ozean.encoding.protocol.MediaFacts;
import dev.ozean.encoding.protocol.MediaFacts.Video;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What has to be done to all pictures of a master before every screen can show them. */
@Schema(name = "Adaptation")
public enum Adaptation {
    /** HDR: its light is bent to what ordinary screens show. */
    tone_mapped,
    /** Each of its half pictures is made a whole one. */
    deinterlaced;

    /** The light of HDR as libav calls it: PQ and HLG. */
    private static final Set<String> HDR = Set.of("smpte2084", "arib-std-b67");

    public static List<Adaptation> of(MediaFacts facts) {
        return facts.video().stream().flatMap(Adaptation::of).toList();
    }

    private static Stream<Adaptation> of(Video picture) {
        return Stream.of(values()).filter(adaptation -> switch (adaptation) {
            case tone_mapped -> HDR.contains(picture.colourTransfer());
            case deinterlaced -> picture.interlaced();
        });
    }

    @Converter
    static class Column extends JsonColumn<Adaptation> {
        Column() {
            super(Adaptation.class);
        }
    }
}
