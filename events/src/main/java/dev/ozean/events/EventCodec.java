package dev.ozean.events;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_ABSENT;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The JSON of an event's data: camelCase, ISO-8601 times and durations, absent values left out. */
public final class EventCodec {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            // Fields are only ever added: an old reader passes over the ones it does not know.
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .defaultPropertyInclusion(JsonInclude.Value.construct(NON_ABSENT, NON_ABSENT))
            .build();

    private EventCodec() {}

    public static byte[] encode(Event event) {
        try {
            return JSON.writeValueAsBytes(event);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + event.getClass().getSimpleName(), e);
        }
    }

    /**
     * Reads an event's data.
     *
     * @return {@link Unknown} for a type that this version does not know
     * @throws MalformedEvent for data that is no JSON of that type, or tells no group or video
     */
    public static Event decode(String type, byte[] data) {
        return EventType.named(type).map(known -> decode(known, data)).orElseGet(() -> Unknown.of(type));
    }

    private static Event decode(EventType type, byte[] data) {
        try {
            var event = JSON.readValue(data, type.recordType());
            if (event == null || event.groupId() == null || event.videoId() == null) {
                throw new MalformedEvent(type.wireName() + " tells no group or no video");
            }
            return event;
        } catch (IOException | NullPointerException e) {
            throw new MalformedEvent("not the JSON of " + type.wireName(), e);
        }
    }
}
