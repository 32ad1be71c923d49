package dev.ozean.encoding.job;

/** The job was cancelled, or is another worker's by now: nothing may be written for it any more. */
public final class LeaseLost extends RuntimeException {
    private static final long serialVersionUID = 1;

    LeaseLost(Claim claim) {
        super("job %s is not held with fence %d any more".formatted(claim.jobId(), claim.fence()));
    }
}
