package dev.ozean.encoder;

import dev.ozean.encoder.libav.DecodedMedia;
import dev.ozean.encoder.libav.Measured;
import dev.ozean.encoding.protocol.CaptionsRendition;
import dev.ozean.encoding.protocol.Download;
import dev.ozean.encoding.protocol.FailureCode;
import dev.ozean.encoding.protocol.ToParent;
import dev.ozean.encoding.protocol.VideoRendition;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/** What came out of a talk: all that was said, and the folder as it would be in storage. */
record Outcome(List<ToParent> heard, Path store, int exit) {
    <M extends ToParent> List<M> all(Class<M> type) {
        return heard.stream().filter(type::isInstance).map(type::cast).toList();
    }

    <M extends ToParent> M the(Class<M> type) {
        var all = all(type);
        if (all.size() != 1) {
            throw new AssertionError("%d of %s in %s".formatted(all.size(), type, heard.getLast()));
        }
        return all.getFirst();
    }

    ToParent lastWord() {
        return heard.getLast();
    }

    FailureCode failure() {
        return the(ToParent.Failed.class).code();
    }

    /** All that was planned, in the order it was said. */
    List<VideoRendition> renditions() {
        return all(ToParent.Plan.class).stream()
                .flatMap(plan -> plan.video().stream())
                .toList();
    }

    VideoRendition rendition(String name) {
        return renditions().stream()
                .filter(rendition -> rendition.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The rungs of the plan, such as {@code v360 640x360}. */
    List<String> sizes() {
        return renditions().stream()
                .map(rung -> "%s %dx%d".formatted(rung.name(), rung.width(), rung.height()))
                .toList();
    }

    List<ToParent.Segment> segments(String rendition) {
        return all(ToParent.Segment.class).stream()
                .filter(segment -> segment.rendition().equals(rendition))
                .toList();
    }

    /** All tracks of words that were planned. */
    List<CaptionsRendition> captions() {
        return all(ToParent.Plan.class).stream()
                .flatMap(plan -> plan.captions().stream())
                .toList();
    }

    /** A track of words, as WebVTT. */
    String words(String track) throws IOException {
        return Files.readString(store.resolve(track).resolve("captions.vtt"));
    }

    /** Head and segments of a rendition, one after the other as a player gets them, decoded back. */
    DecodedMedia content(String rendition) throws IOException {
        return DecodedMedia.of(whole(rendition));
    }

    /** Head and segments of a rendition in one file. */
    Path whole(String rendition) throws IOException {
        var whole = store.resolve(rendition + ".mp4");
        try (var output = Files.newOutputStream(whole)) {
            Files.copy(store.resolve(rendition).resolve("init.mp4"), output);
            for (var segment : segments(rendition)) {
                Files.copy(store.resolve(segment.key()), output);
            }
        }
        return whole;
    }

    /** The mean of a plane (Y, U, V) over a square of 16 pixels around a point, in the last picture. */
    double pixels(String rendition, String plane, int x, int y) throws IOException {
        return Measured.pictures(
                whole(rendition),
                "crop=16:16:%d:%d,signalstats".formatted(x - 8, y - 8),
                "lavfi.signalstats.%sAVG".formatted(plane));
    }

    /** The parts of a download, put together by their numbers. */
    Path download(Download download) throws IOException {
        var whole = store.resolve("whole-" + download.key());
        try (var output = Files.newOutputStream(whole)) {
            for (int number = 1; number <= all(ToParent.Part.class).size(); number++) {
                Files.copy(store.resolve(download.key()).resolve(Integer.toString(number)), output);
            }
        }
        return whole;
    }

    BufferedImage poster() throws IOException {
        return ImageIO.read(store.resolve("poster.jpg").toFile());
    }
}
