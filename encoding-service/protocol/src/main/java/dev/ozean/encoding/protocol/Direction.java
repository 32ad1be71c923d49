package dev.ozean.encoding.protocol;

import java.util.Arrays;
import java.util.List;

/**
 * The messages that may pass one way, numbered in the order of their declaration: both sides are always of one build, so
 * that is stable enough. Frames are 4 bytes of length (of what follows, big-endian), 1 byte of number, then the record.
 */
final class Direction<M extends Message> {
    static final Direction<ToChild> TO_CHILD = new Direction<>(ToChild.class, ToParent.Read.MAX_LENGTH + (64 << 10));
    static final Direction<ToParent> TO_PARENT = new Direction<>(ToParent.class, 256 << 10);

    private final List<Class<? extends M>> types;
    private final int maxFrame;

    private Direction(Class<M> family, int maxFrame) {
        this.types = Arrays.stream(family.getPermittedSubclasses())
                .<Class<? extends M>>map(type -> type.asSubclass(family))
                .toList();
        this.maxFrame = maxFrame;
    }

    int number(M message) {
        return types.indexOf(message.getClass());
    }

    Class<? extends M> type(int number) throws ProtocolException {
        if (number >= types.size()) {
            throw new ProtocolException("unknown message " + number);
        }
        return types.get(number);
    }

    int maxFrame() {
        return maxFrame;
    }
}
