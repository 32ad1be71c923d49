package dev.ozean.acceptance.judge;

import dev.ozean.encoding.protocol.JobSettings;
import dev.ozean.encoding.protocol.VideoCodec;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Films of the kinds that people upload, how each is made, and what renditions of its picture stay in the end. */
enum Film {
    COPIED_UNTIL_ITS_LADDER_IS_WHOLE("mp4", Settings.copying(0.001), List.of("v180", "v360"), streamable(8)),
    COPIED_AS_A_RUNG_OF_A_LADDER_THAT_IS_FITTED_TO_IT(
            "mp4", Settings.fitting(), List.of("v180", "v360"), streamable(12)),
    COPIED_UNTIL_ITS_KEY_FRAMES_STAY_AWAY(
            "mkv",
            Settings.copying(100),
            List.of("v180", "source"),
            made(19, 25, "-c:v libx264 -preset ultrafast -bf 2 -g 1000 -sc_threshold 0 -force_key_frames 0,2,4,18")),
    OF_HEVC(
            "mp4",
            Settings.PLAIN,
            List.of("v180", "v360"),
            made(8, 24, "-c:v libx265 -preset ultrafast -x265-params log-level=error -tag:v hvc1")),
    SHOT_SIDEWAYS(
            "mp4",
            Settings.copying(100),
            List.of("v180", "v360"),
            streamable(8),
            "-display_rotation 90 -i {in} -map 0 -c copy"),
    OF_CHANGING_PACE("mkv", Settings.PLAIN, List.of("v180", "v360"), changing()),
    WITH_WORDS_AND_CHAPTERS(
            "mp4",
            Settings.copying(100),
            List.of("v180", "v360"),
            streamable(8),
            "-i {in} -i {words} -i {words} -i {chapters} -map 0 -map 1 -map 2 -map_chapters 3 -c copy -c:s mov_text"
                    + " -metadata:s:s:0 language=deu -metadata:s:s:1 language=eng"),
    IN_THREE_CODECS("mp4", Settings.extra(), List.of("v180", "v360", "hevc360", "av1-360"), streamable(6)),
    SOUND_OF_MP3("mp3", Settings.PLAIN, List.of(), "-filter_complex " + tone(8) + " -map [a] -c:a libmp3lame"),
    SOUND_OF_FLAC_WITH_A_COVER(
            "flac",
            Settings.PLAIN,
            List.of(),
            "-filter_complex testsrc2=size=400x400:duration=0.04,format=yuvj420p[v];" + tone(8)
                    + " -map [v] -map [a] -c:v mjpeg -disposition:v attached_pic -c:a flac");

    private final String container;
    private final JobSettings settings;
    private final List<String> renditions;
    private final List<String> takes;

    /** Each take is what {@code ffmpeg} is told, but for the file that it makes; it may begin with the one before. */
    Film(String container, JobSettings settings, List<String> renditions, String... takes) {
        this.container = container;
        this.settings = settings;
        this.renditions = renditions;
        this.takes = List.of(takes);
    }

    String container() {
        return container;
    }

    JobSettings settings() {
        return settings;
    }

    List<String> renditions() {
        return renditions;
    }

    List<List<String>> takes() {
        return takes.stream()
                .map(take -> Arrays.stream(take.split(" ")).toList())
                .toList();
    }

    /** It is brought to a constant rate. */
    boolean isLevelled() {
        return this == OF_CHANGING_PACE;
    }

    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return folder().replace('_', ' ');
    }

    /** Key frames every two seconds. */
    private static String streamable(int seconds) {
        return made(seconds, 25, "-c:v libx264 -preset ultrafast -bf 2 -g 50 -sc_threshold 0");
    }

    private static String made(int seconds, int rate, String encoder) {
        return "-filter_complex testsrc2=size=640x360:rate=%d:duration=%d,format=yuv420p[v];%s -map [v] -map [a] %s -c:a aac"
                .formatted(rate, seconds, tone(seconds), encoder);
    }

    /** Thirty pictures a second, then ten. */
    private static String changing() {
        return "-filter_complex testsrc2=size=640x360:rate=30:duration=5,format=yuv420p,settb=1/90000,"
                + "setpts=if(lt(N\\,120)\\,N*3000\\,360000+(N-120)*9000)[v];" + tone(7)
                + " -map [v] -map [a] -fps_mode passthrough -enc_time_base 1:90000 -c:v libx264 -preset ultrafast -c:a"
                + " aac";
    }

    private static String tone(int seconds) {
        return "sine=frequency=440:duration=%d,aformat=channel_layouts=stereo[a]".formatted(seconds);
    }

    /** A ladder that is quick to make. */
    private static final class Settings {
        private static final JobSettings.Policy USUAL = JobSettings.DEFAULT.policy();
        static final JobSettings PLAIN = of(0, false);

        static JobSettings copying(double factor) {
            return of(factor, false);
        }

        static JobSettings fitting() {
            return of(100, true);
        }

        static JobSettings extra() {
            return of(0, false, VideoCodec.X265, VideoCodec.SVT_AV1);
        }

        private static JobSettings of(double factor, boolean perTitle, VideoCodec... extras) {
            var usual = JobSettings.DEFAULT;
            return new JobSettings(
                    List.of(new JobSettings.Rung(180, 250_000), new JobSettings.Rung(360, 700_000)),
                    usual.segmentDuration(),
                    usual.keyframeInterval(),
                    usual.maxFramesPerSecond(),
                    Map.of("preset", "ultrafast"),
                    usual.audioBitrate(),
                    usual.audioSampleRate(),
                    usual.posterShortSide(),
                    usual.threads(),
                    new JobSettings.Policy(
                            USUAL.codec(),
                            List.of(extras),
                            factor,
                            perTitle,
                            USUAL.loudness(),
                            USUAL.progressiveShortSide(),
                            USUAL.opening()));
        }
    }
}
