package dev.ozean.bench.hostile;

import dev.ozean.bench.ffmpeg.Ffmpeg;
import dev.ozean.local.data.Home;
import dev.ozean.local.server.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Three seconds of test pictures and a tone, in the containers and codecs that people upload. */
final class Clips {
    private static final String PICTURE = "testsrc2=size=320x180:rate=25:duration=3";
    private static final String SOUND = "sine=frequency=440:sample_rate=48000:duration=3";

    /** How each is encoded, by the ending of its name. */
    private static final Map<String, List<String>> KINDS = new TreeMap<>(Map.of(
            "mp4", List.of("-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-c:a", "aac"),
            "mov", List.of("-c:v", "libx265", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-c:a", "pcm_s16le"),
            "mkv", List.of("-c:v", "mpeg4", "-c:a", "flac"),
            "webm", List.of("-c:v", "libvpx-vp9", "-deadline", "realtime", "-cpu-used", "8", "-c:a", "libopus"),
            "ogg", List.of("-vn", "-c:a", "libopus"),
            "avi", List.of("-c:v", "mpeg4", "-c:a", "libmp3lame"),
            "flac", List.of("-vn", "-c:a", "flac"),
            "mp3", List.of("-vn", "-c:a", "libmp3lame"),
            "wav", List.of("-vn", "-c:a", "pcm_s16le")));

    private Clips() {}

    /** Made once, and kept for the next time. */
    static List<Path> of(Home home) throws IOException {
        var folder = home.of("deploy/bench/target/clips");
        Folders.create(folder);
        var ffmpeg = Ffmpeg.of(home, folder.resolve("ffmpeg.log"));
        var clips = new ArrayList<Path>();
        for (var kind : KINDS.entrySet()) {
            clips.add(clip(ffmpeg, folder, kind.getKey(), kind.getValue()));
        }
        return clips;
    }

    private static Path clip(Ffmpeg ffmpeg, Path folder, String ending, List<String> encoding) throws IOException {
        var clip = folder.resolve("clip." + ending);
        if (!Files.exists(clip)) {
            // Under its name only when it is whole.
            var begun = folder.resolve("begun." + ending);
            var arguments = new ArrayList<>(List.of("error", "-f", "lavfi", "-i", PICTURE, "-f", "lavfi", "-i", SOUND));
            arguments.addAll(encoding);
            arguments.add(begun.toString());
            ffmpeg.run(arguments);
            Files.move(begun, clip, StandardCopyOption.ATOMIC_MOVE);
        }
        return clip;
    }
}
