package dev.ozean.encoder.plan;

import dev.ozean.encoder.libav.Stream;
import dev.ozean.encoder.libav.Turn;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Whether a master can be cut into segments as it is, so far as that shows before its packets are read. */
public sealed interface Streamable {
    /** Ten seconds, and as far beyond as 250 pictures reach at cinema rates: what encoders do by themselves. */
    Duration LONGEST_GAP = Duration.ofMillis(10_500);

    record Yes(Avc avc) implements Streamable {}

    record No(String reason) implements Streamable {}

    /** From what is known of the container and the picture; {@code header} is the stream's own. */
    static Streamable judge(
            String container, Stream.Video video, byte[] header, KeyFrames listed, int mostFramesPerSecond) {
        var avc = Avc.parse(header);
        return obstacle(container, video, listed, mostFramesPerSecond)
                .<Streamable>map(No::new)
                .orElseGet(() -> avc.<Streamable>map(Yes::new).orElseGet(() -> new No("parameter sets unreadable")));
    }

    private static Optional<String> obstacle(
            String container, Stream.Video video, KeyFrames listed, int mostFramesPerSecond) {
        if (!Set.of("mov,mp4,m4a,3gp,3g2,mj2", "matroska,webm").contains(container)) {
            return Optional.of("container " + container);
        } else if (!video.codec().equals("h264")) {
            return Optional.of("codec " + video.codec());
        } else if (!Set.of("yuv420p", "yuvj420p").contains(video.pixelFormat())) {
            return Optional.of("pixel format " + video.pixelFormat());
        } else if (video.interlaced()) {
            return Optional.of("interlaced");
        } else if (!video.turn().equals(Turn.NONE)) {
            return Optional.of("turned");
        } else if (video.pixelShape().known()
                && video.pixelShape().num() != video.pixelShape().den()) {
            return Optional.of("oblong pixels");
        } else if (video.averageRate().known() && video.averageRate().value() > mostFramesPerSecond * 1.01) {
            return Optional.of("too many pictures a second");
        } else if (listed.hidesPictures()) {
            return Optional.of("hidden pictures");
        } else if (listed.longestGap().compareTo(LONGEST_GAP) > 0) {
            return Optional.of("key frames " + listed.longestGap() + " apart");
        }
        return Optional.empty();
    }
}
