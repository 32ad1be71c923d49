package dev.ozean.encoding.child;

/** The child did what an honest one never does: it is killed, and nothing of it is believed any more. */
public final class HostileChild extends RuntimeException {
    private static final long serialVersionUID = 1;

    public HostileChild(String message) {
        super(message);
    }

    /** @param otherwise what the child did if the condition does not hold */
    public static void unless(boolean holds, String otherwise) {
        if (!holds) {
            throw new HostileChild("the child " + otherwise);
        }
    }
}
