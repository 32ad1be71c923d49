package dev.ozean.encoder.plan;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where a film is looked at to learn how hard it is to compress: in the middle of equal parts of it, half a group of
 * pictures each. Many short looks say more than a few long ones: scenes differ from each other, pictures of a scene do not.
 * One for every five seconds and twelve at most make, with groups of two seconds, twelve seconds of a long film and a fifth
 * of a short one, whose pictures cost a seventh of what the ladder costs.
 */
public final class Samples {
    /** A shorter film is encoded before there is anything to be learned. */
    private static final Duration LEAST_FILM = Duration.ofSeconds(10);

    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final int LEAST = 2;
    private static final int MOST = 12;

    private Samples() {}

    /** Times from the film's start, in order; none where looking is not worth it. */
    public static List<Duration> of(Duration film) {
        if (film.compareTo(LEAST_FILM) < 0) {
            return List.of();
        }
        var count = Math.clamp(Math.round((double) film.toMillis() / EVERY.toMillis()), LEAST, MOST);
        return IntStream.range(0, count)
                .mapToObj(part -> film.multipliedBy(2L * part + 1).dividedBy(2L * count))
                .toList();
    }
}
