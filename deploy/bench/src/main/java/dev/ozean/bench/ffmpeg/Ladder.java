package dev.ozean.bench.ffmpeg;

import dev.ozean.encoding.protocol.JobSettings;
import dev.ozean.encoding.protocol.VideoRendition;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The commands that somebody would write who makes the same ladder with ffmpeg, to a folder; the sound once. */
public final class Ladder {
    private static final List<String> FRAGMENTS =
            List.of("-movflags", "+cmaf+frag_keyframe+empty_moov+default_base_moof", "-f", "mp4");

    private final Path master;
    private final Path folder;
    private final JobSettings settings;
    private final List<Rung> fromLargest;
    private final boolean hasSound;

    /** {@code renditions} are lowest first. */
    public Ladder(Path master, Path folder, List<VideoRendition> renditions, JobSettings settings, boolean hasSound) {
        this.master = master;
        this.folder = folder;
        this.settings = settings;
        this.fromLargest = renditions.reversed().stream()
                .map(rendition -> new Rung(rendition, settings))
                .toList();
        this.hasSound = hasSound;
    }

    /** One command; each size is made of the one above. */
    public List<String> cascade() {
        var graph = new ArrayList<String>();
        var input = "0:v:0";
        for (var rung : fromLargest) {
            var isLast = rung == fromLargest.getLast();
            graph.add(
                    isLast
                            ? "[%s]%s[%s]".formatted(input, rung.scale(), rung.name())
                            : "[%s]%s,split=2[%s][below-%s]".formatted(input, rung.scale(), rung.name(), rung.name()));
            input = "below-" + rung.name();
        }
        return together(String.join(";", graph));
    }

    /** One command; each size is made of the decoded picture. */
    public List<String> split() {
        var all = fromLargest.stream()
                .map(rung -> "[in-%s]".formatted(rung.name()))
                .toList();
        var sizes = fromLargest.stream().map(rung -> "[in-%s]%s[%s]".formatted(rung.name(), rung.scale(), rung.name()));
        return together(
                "[0:v:0]split=%d%s;".formatted(all.size(), String.join("", all)) + String.join(";", sizes.toList()));
    }

    /** A command for each size, and the sound with the smallest. */
    public List<List<String>> each() {
        return fromLargest.stream()
                .map(rung -> {
                    var arguments = begin();
                    arguments.addAll(List.of("-map", "0:v:0", "-vf", rung.scale()));
                    arguments.addAll(output(rung));
                    if (rung == fromLargest.getLast()) {
                        arguments.addAll(sound());
                    }
                    return List.copyOf(arguments);
                })
                .toList();
    }

    /** What one of the commands made of a rendition. */
    public Path file(String rendition) {
        return folder.resolve(rendition + ".mp4");
    }

    private List<String> together(String graph) {
        var arguments = begin();
        arguments.addAll(List.of("-filter_complex", graph));
        fromLargest.forEach(rung -> {
            arguments.addAll(List.of("-map", "[%s]".formatted(rung.name())));
            arguments.addAll(output(rung));
        });
        arguments.addAll(sound());
        return arguments;
    }

    private ArrayList<String> begin() {
        return new ArrayList<>(List.of("error", "-i", master.toString()));
    }

    private List<String> output(Rung rung) {
        return Stream.of(rung.encoder(), FRAGMENTS, List.of(file(rung.name()).toString()))
                .flatMap(List::stream)
                .toList();
    }

    private List<String> sound() {
        if (!hasSound) {
            return List.of();
        }
        var encoder = List.of(
                "-map",
                "0:a:0",
                "-c:a",
                "aac",
                "-b:a",
                Integer.toString(settings.audioBitrate()),
                "-ar",
                Integer.toString(settings.audioSampleRate()),
                "-ac",
                "2");
        return Stream.of(encoder, FRAGMENTS, List.of(file("a").toString()))
                .flatMap(List::stream)
                .toList();
    }
}
