package dev.ozean.encoder;

import dev.ozean.encoder.libav.TestMedia;

/** Films that can be cut as they are. */
final class StreamableFilms {
    private StreamableFilms() {}

    /** B-frames, and a key frame every two seconds. */
    static TestMedia film() {
        return coded(TestMedia.of(1280, 720, 25, 12));
    }

    static TestMedia small() {
        return coded(TestMedia.of(640, 360, 25, 12));
    }

    private static TestMedia coded(TestMedia film) {
        return film.encoded("bf", "3").encoded("g", "50").encoded("sc_threshold", "0");
    }
}
