package dev.ozean.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.UUID;

/** What the catalogue tells of a video. */
public sealed interface VideoEvent extends Event {

    /** An event that carries the video's whole public state: any one of them creates or replaces a read-model row. */
    sealed interface StateChanged extends VideoEvent {
        VideoState video();

        /** Whether the video is gone for good with this. */
        default boolean deleted() {
            return this instanceof VideoDeleted;
        }

        @Override
        default UUID groupId() {
            return video().groupId();
        }

        @Override
        default UUID videoId() {
            return video().videoId();
        }
    }

    record VideoCreated(@JsonValue VideoState video) implements StateChanged {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public VideoCreated {}
    }

    record VideoUpdated(@JsonValue VideoState video) implements StateChanged {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public VideoUpdated {}
    }

    record VideoArchived(@JsonValue VideoState video) implements StateChanged {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public VideoArchived {}
    }

    record VideoRestored(@JsonValue VideoState video) implements StateChanged {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public VideoRestored {}
    }

    record VideoDeleted(@JsonValue VideoState video) implements StateChanged {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public VideoDeleted {}
    }

    /** A master lies whole in object storage, under {@code masterKey} of the masters' bucket. */
    record VideoUploaded(
            UUID groupId,
            UUID videoId,
            UUID uploadId,
            String masterKey,
            long sizeBytes,
            String contentType,
            String filename,
            Instant uploadedAt)
            implements VideoEvent {}
}
