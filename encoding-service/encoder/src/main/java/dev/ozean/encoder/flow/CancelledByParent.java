package dev.ozean.encoder.flow;

/** The parent wanted no more of this job. */
public final class CancelledByParent extends RuntimeException {
    public CancelledByParent() {
        super("cancelled", null, false, false);
    }
}
