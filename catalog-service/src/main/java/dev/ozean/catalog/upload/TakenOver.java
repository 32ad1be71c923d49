package dev.ozean.catalog.upload;

/** A newer request goes on with the upload, or it has ended: whoever holds an older turn must stop writing. */
final class TakenOver extends RuntimeException {
    private static final long serialVersionUID = 1;
}
