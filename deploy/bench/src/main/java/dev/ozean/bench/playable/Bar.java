package dev.ozean.bench.playable;

import dev.ozean.bench.film.Source;
import java.time.Duration;
import java.util.Optional;

/** What was promised for a kind of film: up to this length it plays within this time after its upload. */
record Bar(int minutes, Duration time) {
    static Bar of(Source source) {
        return switch (source) {
            case H264 -> new Bar(60, Duration.ofSeconds(5));
            case HEVC, VP9 -> new Bar(10, Duration.ofSeconds(10));
        };
    }

    /** While others have the machine. */
    Bar twice() {
        return new Bar(minutes, time.multipliedBy(2));
    }

    /** Empty for longer films, of which nothing was promised. */
    Optional<Duration> upTo(int length) {
        return Optional.of(time).filter(_ -> length <= minutes);
    }
}
