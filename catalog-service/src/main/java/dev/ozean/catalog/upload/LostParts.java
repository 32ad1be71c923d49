package dev.ozean.catalog.upload;

/** The store no longer has what was stored of the upload: it was aborted behind our back. */
final class LostParts extends RuntimeException {
    private static final long serialVersionUID = 1;
}
