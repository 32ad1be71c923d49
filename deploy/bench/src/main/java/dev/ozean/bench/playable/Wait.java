package dev.ozean.bench.playable;

import dev.ozean.bench.house.Upload;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;

/**
 * How long somebody waited for a film.
 *
 * @param picture from the last answer of the upload to the first picture
 * @param completing how much longer that last answer took than the others
 * @param recorded seconds from the request to the first playlist, by the job's own record
 */
record Wait(Duration picture, Duration completing, OptionalDouble recorded) {
    static Wait of(Upload.Arrived arrived, Instant shown, OptionalDouble recorded) {
        return new Wait(Duration.between(arrived.at(), shown), arrived.completing(), recorded);
    }
}
