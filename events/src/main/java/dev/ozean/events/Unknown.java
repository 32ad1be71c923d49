package dev.ozean.events;

import java.util.UUID;

/** An event of a type that this version does not know; consumers pass over it. */
public record Unknown(UUID groupId, UUID videoId, String type) implements Event {
    private static final UUID NOBODY = new UUID(0, 0);

    /** Nothing is read of what is not known, so it belongs to no group and to no video. */
    static Unknown of(String type) {
        return new Unknown(NOBODY, NOBODY, type);
    }
}
