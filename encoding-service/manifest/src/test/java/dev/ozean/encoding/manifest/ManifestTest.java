package dev.ozean.encoding.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.encoding.protocol.AudioRendition;
import dev.ozean.encoding.protocol.Ratio;
import dev.ozean.encoding.protocol.VideoRendition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ManifestTest {
    private static final Ratio NTSC = new Ratio(30_000, 1001);
    private static final VideoRendition LOW =
            new VideoRendition("v360", 640, 360, 800_000, 1_200_000, "avc1.4d401e", NTSC, 30_000, false);
    private static final VideoRendition HIGH =
            new VideoRendition("v720", 1280, 720, 2_800_000, 4_200_000, "avc1.64001f", NTSC, 30_000, false);
    private static final AudioRendition SOUND = new AudioRendition("a", 128_000, "mp4a.40.2", 2, 48_000, 48_000);
    // Two short segments to begin with, as long as one key frame interval each, then whole ones, then the rest.
    private static final List<Piece> LOW_PIECES = pieces(new long[] {60_060, 60_060, 120_120, 120_120, 30_030}, 50_000);
    private static final List<Piece> HIGH_PIECES =
            pieces(new long[] {60_060, 60_060, 120_120, 120_120, 30_030}, 180_000);
    private static final List<Piece> SOUND_PIECES =
            pieces(new long[] {96_256, 96_256, 192_512, 191_488, 48_128}, 16_000);

    private static final Presentation ENDED = new Presentation(
            List.of(new Track.Video(LOW, LOW_PIECES), new Track.Video(HIGH, HIGH_PIECES)),
            Optional.of(new Track.Audio(SOUND, SOUND_PIECES)),
            Duration.ofSeconds(4),
            true);
    private static final Presentation GROWING = new Presentation(
            List.of(new Track.Video(LOW, LOW_PIECES.subList(0, 2)), new Track.Video(HIGH, List.of())),
            Optional.of(new Track.Audio(SOUND, SOUND_PIECES.subList(0, 1))),
            Duration.ofSeconds(4),
            false);
    private static final Presentation MUTE =
            new Presentation(List.of(new Track.Video(LOW, LOW_PIECES)), Optional.empty(), Duration.ofSeconds(4), true);

    @Test
    void a_growing_master_playlist_names_what_has_begun() {
        assertThat(HlsPlaylists.master(GROWING)).isEqualTo(golden("growing-master.m3u8"));
    }

    @Test
    void a_growing_media_playlist_is_an_event_that_begins_at_its_start() {
        assertThat(HlsPlaylists.media(GROWING, GROWING.video().getFirst())).isEqualTo(golden("growing-media.m3u8"));
    }

    @Test
    void an_ended_master_playlist_names_all_with_what_was_measured() {
        assertThat(HlsPlaylists.master(ENDED)).isEqualTo(golden("ended-master.m3u8"));
    }

    @Test
    void an_ended_media_playlist_is_whole() {
        assertThat(HlsPlaylists.media(ENDED, ENDED.video().getFirst())).isEqualTo(golden("ended-media.m3u8"));
    }

    @Test
    void an_ended_playlist_of_sound_is_whole() {
        assertThat(HlsPlaylists.media(ENDED, ENDED.audio().orElseThrow())).isEqualTo(golden("ended-sound.m3u8"));
    }

    @Test
    void a_mute_video_has_no_audio_group() {
        assertThat(HlsPlaylists.master(MUTE)).isEqualTo(golden("mute-master.m3u8"));
    }

    @Test
    void the_dash_manifest_lists_the_same_segments() {
        assertThat(DashManifest.of(ENDED)).isEqualTo(golden("ended.mpd"));
    }

    @Test
    void a_short_rest_does_not_pass_for_a_peak() {
        // given
        var calm = List.of(new Piece(0, 4000, 4000), new Piece(4000, 4000, 4000), new Piece(8000, 40, 1000));
        var track = new Track.Video(new VideoRendition("v360", 640, 360, 1, 1, "avc1.4d401e", NTSC, 1000, false), calm);

        // when
        var peak = track.peakBitrate(2);

        // then
        assertThat(peak).isLessThan(10_000);
    }

    private static List<Piece> pieces(long[] durations, long bytes) {
        var pieces = new ArrayList<Piece>();
        var start = 0L;
        for (var duration : durations) {
            pieces.add(new Piece(start, duration, bytes + pieces.size() * 1000L));
            start += duration;
        }
        return pieces;
    }

    private static String golden(String name) {
        try (var file = ManifestTest.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
