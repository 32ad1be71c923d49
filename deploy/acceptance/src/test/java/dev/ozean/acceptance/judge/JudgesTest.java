package dev.ozean.acceptance.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ozean.encoding.protocol.VideoRendition;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Judges that are not ours play every rendition of films of all kinds to its end. */
@TestInstance(Lifecycle.PER_CLASS)
class JudgesTest {
    /** Seconds: sound is cut where its packets end, and one more of them may run in. */
    private static final double OF_SOUND = 0.1;

    /** Seconds: at such a speed, a screen leaves out pictures that were decoded. */
    private static final double UNSEEN = 0.5;

    private Theatre theatre;
    private Chrome chrome;
    private Screen screen;

    @BeforeAll
    void open(@TempDir Path folder) {
        theatre = new Theatre(folder);
        chrome = new Chrome();
        screen = new Screen(chrome.browser().newPage(), theatre.address("screen.html"));
    }

    @AfterAll
    void close() {
        chrome.close();
        theatre.close();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void ffmpeg_decodes_every_rendition_and_the_download_to_the_end(Film film) {
        // given
        var showing = theatre.show(film);

        // then
        assertThat(showing.renditions()).isEqualTo(film.renditions());
        for (var rendition : showing.made().video()) {
            assertPictures(showing, rendition, theatre.ffmpeg().decode(showing.playlist(rendition.name())));
        }
        var sound = theatre.ffmpeg().decode(showing.playlist("a"));
        assertThat(sound.heard()).isCloseTo(showing.length(), within(OF_SOUND));
        var download = theatre.ffmpeg().decode(showing.download());
        assertThat(download.heard()).isCloseTo(showing.length(), within(OF_SOUND));
        assertThat(download.pictures().isEmpty()).isNotEqualTo(showing.hasPicture());
        if (showing.hasPicture()) {
            assertPictures(showing, showing.made().video().get(1), download);
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void hls_js_plays_every_rendition_to_its_end(Film film) {
        // given
        var showing = theatre.show(film);

        // when
        var watched = screen.hlsJs(showing.hls());

        // then
        assertWatched(showing, watched);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void shaka_player_plays_every_rendition_of_the_DASH_manifest_to_its_end(Film film) {
        // given
        var showing = theatre.show(film);

        // when
        var watched = screen.shaka(showing.dash(), codecs(showing));

        // then
        assertWatched(showing, watched);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void shaka_player_plays_every_rendition_of_the_playlist_to_its_end(Film film) {
        // given
        var showing = theatre.show(film);

        // when
        var watched = screen.shaka(showing.hls(), codecs(showing));

        // then
        assertWatched(showing, watched);
    }

    @Test
    void both_players_show_every_track_of_words() {
        // given
        var showing = theatre.show(Film.WITH_WORDS_AND_CHAPTERS);
        var german = List.of("de", "Hello", "Good-bye");
        var english = List.of("en", "Hello", "Good-bye");

        // then
        assertThat(screen.hlsJsWords(showing.hls())).containsExactlyInAnyOrder(german, english);
        assertThat(screen.shakaWords(showing.hls())).containsExactlyInAnyOrder(german, english);
        assertThat(screen.shakaWords(showing.dash())).containsExactlyInAnyOrder(german, english);
    }

    private static void assertPictures(Showing showing, VideoRendition rendition, Decoded decoded) {
        var beat = Showing.beat(rendition);
        assertThat(decoded.pictures()).as(rendition.name()).hasSize(showing.pictures(rendition));
        assertThat(decoded.seen()).as(rendition.name()).isCloseTo(showing.length(), within(beat));
        assertThat(decoded.longestPause()).as(rendition.name()).isCloseTo(beat, within(beat / 4));
    }

    private void assertWatched(Showing showing, List<Watched> watched) {
        var known = known(showing);
        var sizes = known.stream().map(rendition -> rendition.width() + "x" + rendition.height());
        assertThat(watched)
                .extracting(one -> one.width() + "x" + one.height())
                .containsExactlyInAnyOrderElementsOf(showing.hasPicture() ? sizes.toList() : List.of("0x0"));
        for (var one : watched) {
            assertThat(one.complaints()).isEmpty();
            assertThat(one.length()).isCloseTo(showing.length(), within(OF_SOUND));
            assertThat(one.end()).isCloseTo(one.length(), within(OF_SOUND));
            assertThat(one.soundBytes()).isPositive();
            if (showing.hasPicture()) {
                var beat = Showing.beat(known.getFirst());
                assertThat(one.lastPicture()).isCloseTo(showing.length() - beat, within(UNSEEN));
                assertThat(one.pictures()).isGreaterThanOrEqualTo(showing.pictures(known.getFirst()));
            }
        }
    }

    private List<VideoRendition> known(Showing showing) {
        return showing.made().video().stream()
                .filter(rendition -> screen.knows(rendition.codec()))
                .toList();
    }

    /** How the codecs' names begin; of sound alone, nothing is asked for. */
    private List<String> codecs(Showing showing) {
        return showing.hasPicture()
                ? known(showing).stream()
                        .map(rendition -> rendition.codec().substring(0, 4))
                        .distinct()
                        .toList()
                : List.of("");
    }
}
