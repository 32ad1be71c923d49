package dev.ozean.encoding.job;

import dev.ozean.events.EncodeEvent.Reason;

/**
 * Why an attempt did not work.
 *
 * @param canPass whether the same master may work on another attempt
 */
public record Setback(Reason reason, boolean canPass) {
    static final Setback WORKER_LOST = new Setback(
            new Reason(
                    "worker.lost",
                    "The computer that was converting this video broke down three times, so it was stopped. Please try again."),
            false);
}
