package dev.ozean.catalog.upload;

import jakarta.persistence.EnumeratedValue;

/** Where an upload stands. */
enum UploadState {
    /** Takes bytes. */
    RECEIVING("receiving"),
    /** All bytes are durable as parts; the parts become one object. */
    COMPLETING("completing"),
    /** The object is its video's master. */
    COMPLETED("completed"),
    /** Given up by its sender. */
    TERMINATED("terminated"),
    /** Ended by us: no video, or parts that do not fit together. */
    REFUSED("refused"),
    /** Nobody went on with it. */
    EXPIRED("expired");

    @EnumeratedValue
    private final String stored;

    UploadState(String stored) {
        this.stored = stored;
    }

    /** Whether every byte was received and is kept. */
    boolean isWhole() {
        return switch (this) {
            case COMPLETING, COMPLETED -> true;
            case RECEIVING, TERMINATED, REFUSED, EXPIRED -> false;
        };
    }
}
