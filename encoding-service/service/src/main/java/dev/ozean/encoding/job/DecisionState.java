package dev.ozean.encoding.job;

import dev.ozean.encoding.protocol.Decision;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of a rung of the ladder, and why.
 *
 * @param rendition its name, such as {@code 720p}
 * @param ladderBitrate bits a second that the ladder gives it
 * @param bitrate bits a second that it has; 0 where it is not made
 */
@Schema(
        name = "RenditionDecision",
        requiredProperties = {"rendition", "verdict", "ladderBitrate", "bitrate"})
public record DecisionState(String rendition, Verdict verdict, long ladderBitrate, long bitrate) {

    @Schema(name = "RenditionVerdict")
    public enum Verdict {
        encoded,
        scaled,
        kept_source,
        dropped,
        above_source
    }

    public static DecisionState of(Decision decision) {
        return new DecisionState(
                RenditionState.nameOf(decision.rendition()),
                Verdict.valueOf(decision.verdict().name().toLowerCase(Locale.ROOT)),
                decision.ladderBitrate(),
                decision.bitrate());
    }

    /** Bits a second, over all rungs, that fitting the ladder to the film saves. */
    static long saved(List<DecisionState> decisions) {
        return decisions.stream().mapToLong(DecisionState::saved).sum();
    }

    private long saved() {
        return switch (verdict) {
            case scaled, dropped -> ladderBitrate - bitrate;
            // Nothing was fitted.
            case encoded, kept_source, above_source -> 0;
        };
    }

    @Converter
    static class Column extends JsonColumn<DecisionState> {
        Column() {
            super(DecisionState.class);
        }
    }
}
