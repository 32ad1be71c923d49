package dev.ozean.local.data;

/** What a person asked for cannot be done as asked; the message says what to do instead. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Refused(String message) {
        super(message);
    }
}
