package dev.ozean.encoder.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.encoder.libav.Rational;
import dev.ozean.encoder.libav.Stream;
import dev.ozean.encoder.libav.Turn;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class StreamableTest {
    private static final byte[] HEADER =
            HexFormat.of().parseHex("01640028ffe1" + "0004" + "67640028" + "01" + "0003" + "68ee3c");
    private static final Rational MILLIS = new Rational(1, 1000);

    @Test
    void a_plain_film_is() {
        assertThat(judge(film -> film)).isInstanceOf(Streamable.Yes.class);
        assertThat(judge(film -> film.in("matroska,webm"))).isInstanceOf(Streamable.Yes.class);
    }

    @Test
    void each_promise_that_is_missing_says_so() {
        assertThat(judge(film -> film.in("avi"))).isEqualTo(new Streamable.No("container avi"));
        assertThat(judge(film -> film.codec("hevc"))).isEqualTo(new Streamable.No("codec hevc"));
        assertThat(judge(film -> film.pixels("yuv420p10le"))).isEqualTo(new Streamable.No("pixel format yuv420p10le"));
        assertThat(judge(film -> film.turned(new Turn(90, List.of("transpose=clock")))))
                .isEqualTo(new Streamable.No("turned"));
        assertThat(judge(film -> film.keyAt(0, 5000, 17_000))).isEqualTo(new Streamable.No("key frames PT12S apart"));
    }

    @Test
    void two_hundred_and_fifty_pictures_at_cinema_rate_are_no_gap() {
        assertThat(judge(film -> film.keyAt(0, 10_427, 20_854))).isInstanceOf(Streamable.Yes.class);
    }

    @Test
    void pictures_that_are_stored_but_not_shown_stay_hidden() {
        var listed = new KeyFrames(MILLIS);
        listed.add(0, true, true, 100);
        assertThat(Streamable.judge("matroska,webm", Film.PLAIN.stream(), HEADER, listed, 60))
                .isEqualTo(new Streamable.No("hidden pictures"));
    }

    private static Streamable judge(UnaryOperator<Film> change) {
        var film = change.apply(Film.PLAIN);
        var listed = new KeyFrames(MILLIS);
        film.keys.forEach(time -> listed.add(time, true, false, 1000));
        return Streamable.judge(film.container, film.stream(), HEADER, listed, 60);
    }

    private record Film(String container, String codec, String pixels, Turn turn, List<Long> keys) {
        static final Film PLAIN =
                new Film("mov,mp4,m4a,3gp,3g2,mj2", "h264", "yuv420p", Turn.NONE, List.of(0L, 2000L, 4000L));

        Film in(String other) {
            return new Film(other, codec, pixels, turn, keys);
        }

        Film codec(String other) {
            return new Film(container, other, pixels, turn, keys);
        }

        Film pixels(String other) {
            return new Film(container, codec, other, turn, keys);
        }

        Film turned(Turn other) {
            return new Film(container, codec, pixels, other, keys);
        }

        Film keyAt(long... millis) {
            return new Film(
                    container,
                    codec,
                    pixels,
                    turn,
                    LongStream.of(millis).boxed().toList());
        }

        Stream.Video stream() {
            return new Stream.Video(
                    0,
                    MILLIS,
                    OptionalLong.of(0),
                    OptionalLong.empty(),
                    codec,
                    0,
                    1920,
                    1080,
                    new Rational(1, 1),
                    new Rational(25, 1),
                    new Rational(25, 1),
                    pixels,
                    8,
                    false,
                    false,
                    new Stream.Colours(1, 1, 1, "bt709"),
                    turn);
        }
    }
}
