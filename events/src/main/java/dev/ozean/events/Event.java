package dev.ozean.events;

import java.util.UUID;

/** A fact on the Kafka backbone, or a request to another service; its records are the contract between services. */
public sealed interface Event permits VideoEvent, EncodeEvent, PlaybackHeartbeat, StatisticsChanged, Unknown {
    /** The tenant group whose fact this is. */
    UUID groupId();

    /** The video that this is about, which is also the record's key. */
    UUID videoId();
}
