package dev.ozean.encoding.job;

import dev.ozean.encoding.protocol.FailureCode;
import dev.ozean.events.EncodeEvent.Reason;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why an attempt did not work, or none was made.
 *
 * @param canPass whether the same master may work on another attempt
 * @param death how the child died, if it did
 */
public record Setback(Reason reason, boolean canPass, Optional<ChildDeath> death) {
    public static final Setback NOT_STORED = new Setback(
            new Reason("storage_unavailable", "The finished streams could not be stored on our side."),
            true,
            Optional.empty());

    /** Another attempt would take as long; the child was stopped. */
    public static final Setback TAKES_TOO_LONG = new Setback(
            new Reason(
                    "media.takes-too-long",
                    "This video takes longer to convert than a video may take here. Please export it with a smaller picture or in parts, and upload that."),
            false,
            Optional.of(ChildDeath.STALLED));

    static final Setback FOREIGN_MASTER = lasting(new Reason(
            "foreign_master", "The original of this video is not where it should be. Please upload it again."));
    static final Setback WORKER_LOST = lasting(
            new Reason(
                    "worker.lost",
                    "The computer that was converting this video was lost again and again, so it was given up. Please try again later."));
    static final Setback CRASHES_DECODER = lasting(
            new Reason(
                    "media.crashes-decoder",
                    "This video makes the program that reads it crash. Please export it again, as MP4 with H.264, and upload the new file."));
    static final Setback TOO_DEMANDING = lasting(
            new Reason(
                    "media.too-demanding",
                    "This video needs more memory than a video may use here. Please export it with a smaller picture and upload the new file."));

    /** All that a job can fail for. */
    static Stream<String> codes() {
        return Stream.concat(
                Stream.of(FailureCode.values()).map(FailureCode::code),
                Stream.of(NOT_STORED, TAKES_TOO_LONG, FOREIGN_MASTER, WORKER_LOST, CRASHES_DECODER, TOO_DEMANDING)
                        .map(setback -> setback.reason.code()));
    }

    private static Setback lasting(Reason reason) {
        return new Setback(reason, false, Optional.empty());
    }
}
