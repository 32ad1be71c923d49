package dev.ozean.events;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The name of each event on the wire: its {@code ce_type}, and its topic. */
public enum EventType {
    VIDEO_CREATED("video.created", VideoEvent.VideoCreated.class),
    VIDEO_UPDATED("video.updated", VideoEvent.VideoUpdated.class),
    VIDEO_ARCHIVED("video.archived", VideoEvent.VideoArchived.class),
    VIDEO_RESTORED("video.restored", VideoEvent.VideoRestored.class),
    VIDEO_DELETED("video.deleted", VideoEvent.VideoDeleted.class),
    VIDEO_UPLOADED("video.uploaded", VideoEvent.VideoUploaded.class),
    ENCODE_REQUESTED("encode.requested", EncodeEvent.EncodeRequested.class),
    ENCODE_CANCEL_REQUESTED("encode.cancel.requested", EncodeEvent.EncodeCancelRequested.class),
    ENCODE_STARTED("encode.started", EncodeEvent.EncodeStarted.class),
    ENCODE_PROGRESS("encode.progress", EncodeEvent.EncodeProgress.class),
    ENCODE_PLAYABLE("encode.playable", EncodeEvent.EncodePlayable.class),
    ENCODE_COMPLETED("encode.completed", EncodeEvent.EncodeCompleted.class),
    ENCODE_RETRYING("encode.retrying", EncodeEvent.EncodeRetrying.class),
    ENCODE_FAILED("encode.failed", EncodeEvent.EncodeFailed.class),
    ENCODE_CANCELLED("encode.cancelled", EncodeEvent.EncodeCancelled.class),
    PLAYBACK_HEARTBEAT("playback.heartbeat", PlaybackHeartbeat.class),
    STATISTICS_CHANGED("statistics.changed", StatisticsChanged.class);

    private static final Map<String, EventType> BY_WIRE_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(EventType::wireName, Function.identity()));
    private static final Map<Class<?>, EventType> BY_RECORD =
            Arrays.stream(values()).collect(Collectors.toMap(EventType::recordType, Function.identity()));

    private final String wireName;
    private final Class<? extends Event> recordType;

    EventType(String wireName, Class<? extends Event> recordType) {
        this.wireName = wireName;
        this.recordType = recordType;
    }

    public String wireName() {
        return wireName;
    }

    Class<? extends Event> recordType() {
        return recordType;
    }

    static Optional<EventType> named(String wireName) {
        return Optional.ofNullable(BY_WIRE_NAME.get(wireName));
    }

    /** @throws IllegalArgumentException for a record that is no event of ours, such as {@link Unknown} */
    public static EventType of(Event event) {
        var type = BY_RECORD.get(event.getClass());
        if (type == null) {
            throw new IllegalArgumentException(
                    "not a published event: " + event.getClass().getSimpleName());
        }
        return type;
    }
}
