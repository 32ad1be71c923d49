package dev.ozean.acceptance.judge;

import dev.ozean.encoding.protocol.VideoRendition;
import dev.ozean.encoding.standalone.Made;
import java.util.List;

/** A film, what the encoder made of it, and where that is served. */
record Showing(Film film, Decoded original, Made made, String address) {
    String hls() {
        return address + "/master.m3u8";
    }

    String dash() {
        return address + "/manifest.mpd";
    }

    String playlist(String rendition) {
        return "%s/%s/index.m3u8".formatted(address, rendition);
    }

    String download() {
        return address + (hasPicture() ? "/progressive.mp4" : "/audio.m4a");
    }

    boolean hasPicture() {
        return !made.video().isEmpty();
    }

    List<String> renditions() {
        return made.video().stream().map(VideoRendition::name).toList();
    }

    /** Seconds. */
    double length() {
        return hasPicture() ? original.seen() : original.heard();
    }

    /** Pictures that the rendition must have. */
    int pictures(VideoRendition rendition) {
        return film.isLevelled()
                ? (int) Math.round(length() / beat(rendition))
                : original.pictures().size();
    }

    /** Seconds of one picture. */
    static double beat(VideoRendition rendition) {
        return (double) rendition.frameRate().denominator()
                / rendition.frameRate().numerator();
    }
}
