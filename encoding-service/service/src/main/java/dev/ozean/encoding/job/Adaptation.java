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
    /** HDR (PQ or HLG) is tone-mapped to SDR. */
    tone_mapped,
    /** Each field of interlaced pictures becomes a whole picture. */
    deinterlaced;

    /** Transfer characteristics of HDR by libav's names: PQ (SMPTE ST 2084) and HLG (ARIB STD-B67). */
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
