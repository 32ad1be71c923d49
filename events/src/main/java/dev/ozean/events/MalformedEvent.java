package dev.ozean.events;

/** A record whose value cannot be read as the type that its header names; trying again will not help. */
public final class MalformedEvent extends RuntimeException {
    private static final long serialVersionUID = 1;

    MalformedEvent(String message) {
        super(message);
    }

    MalformedEvent(String message, Throwable cause) {
        super(message, cause);
    }
}
