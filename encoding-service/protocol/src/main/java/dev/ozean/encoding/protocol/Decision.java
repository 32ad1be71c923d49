package dev.ozean.encoding.protocol;

/**
 * What became of a rung of the ladder, or of one that is there in another codec too; rendition is its name, such as
 * {@code v720} or {@code hevc720}. Bitrates are bits a second: the ladder's, and the one it will really have, 0 where it is
 * not made.
 */
public record Decision(String rendition, Verdict verdict, int ladderBitrate, int bitrate) {
    public Decision {
        Check.rendition(rendition);
        Check.range("ladderBitrate", ladderBitrate, 1, 1_000_000_000);
        Check.range("bitrate", bitrate, 0, 1_000_000_000);
    }

    /** Why. */
    public enum Verdict {
        /** Encoded as the ladder says. */
        ENCODED,
        /** Encoded at a bitrate that suits this film. */
        SCALED,
        /** The master itself stands for it. */
        KEPT_SOURCE,
        /** It would look no better than the rung below it. */
        DROPPED,
        /** Larger than the master. */
        ABOVE_SOURCE
    }
}
