package dev.ozean.events;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Every topic of the suite, with its size and retention, declared here alone. */
public final class Topics {
    /** The services that consume, each with a topic for what it could not handle and one for what it is handed again. */
    public static final List<String> SERVICES = List.of("catalog", "encoding", "migration", "sync-vimeo", "analytics");

    private static final Duration FACTS = Duration.ofDays(14);
    private static final Duration SAMPLES = Duration.ofDays(1);
    private static final Duration DEAD = Duration.ofDays(60);

    /** A dead letter is larger than the record was: where it is from and why it died are added to it. */
    private static final int DEAD_BYTES = 2 * Topic.USUAL_BYTES;

    private Topics() {}

    public static List<Topic> all() {
        return Stream.of(
                        Arrays.stream(EventType.values()).map(Topics::of),
                        SERVICES.stream().map(service -> new Topic(dead(service), 1, DEAD, DEAD_BYTES)),
                        SERVICES.stream().map(service -> new Topic(replay(service), 1, FACTS, DEAD_BYTES)))
                .flatMap(topics -> topics)
                .toList();
    }

    /** Takes what a service could not handle after its retries. */
    public static String dead(String service) {
        return service + ".dead";
    }

    /** Hands a dead record to its service again, and to that service only. */
    public static String replay(String service) {
        return service + ".replay";
    }

    private static Topic of(EventType type) {
        return switch (type) {
            case ENCODE_PROGRESS, PLAYBACK_HEARTBEAT -> new Topic(type.wireName(), 6, SAMPLES);
            default -> new Topic(type.wireName(), 6, FACTS);
        };
    }
}
