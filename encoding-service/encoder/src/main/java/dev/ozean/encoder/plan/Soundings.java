package dev.ozean.encoder.plan;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where a film is listened to learn how loud it is, before any of its sound is made. All of a short film; of a long one two
 * seconds in the middle of each of 120 equal parts, so that nobody waits longer for its first segment however long it is;
 * the beginning of one whose length is unknown. Many short looks say more than a few long ones, since scenes differ.
 */
public final class Soundings {
    /** A stretch of a film, from its start. */
    public record Part(Duration from, Duration length) {}

    private static final Duration SHORT = Duration.ofMinutes(5);
    private static final int PARTS = 120;
    private static final Duration EACH = Duration.ofSeconds(2);

    private Soundings() {}

    /** In order; one alone begins with the film, and goes beyond the end of a short one. */
    public static List<Part> of(Optional<Duration> film) {
        return film.filter(length -> length.compareTo(SHORT) > 0)
                .map(Soundings::spread)
                .orElseGet(Soundings::beginning);
    }

    /** Where nothing else can be found out. */
    public static List<Part> beginning() {
        return List.of(new Part(Duration.ZERO, SHORT.multipliedBy(2)));
    }

    private static List<Part> spread(Duration film) {
        return IntStream.range(0, PARTS)
                .mapToObj(part -> film.multipliedBy(2L * part + 1).dividedBy(2L * PARTS))
                .map(middle -> new Part(middle.minus(EACH.dividedBy(2)), EACH))
                .toList();
    }
}
