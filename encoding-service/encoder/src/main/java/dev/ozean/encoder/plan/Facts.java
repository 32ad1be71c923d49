package dev.ozean.encoder.plan;

import dev.ozean.encoder.libav.Rational;
import dev.ozean.encoder.libav.Stream;
import dev.ozean.encoding.protocol.MediaFacts;
import dev.ozean.encoding.protocol.Ratio;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the parent is told about the master. */
public final class Facts {
    private Facts() {}

    public static MediaFacts of(
            String container,
            Optional<Duration> duration,
            Optional<Stream.Video> video,
            Optional<Stream.Audio> audio,
            Rational rate,
            List<MediaFacts.Text> texts,
            List<MediaFacts.Chapter> chapters) {
        return new MediaFacts(
                container,
                duration,
                video.map(picture -> of(picture, rate)),
                audio.map(sound ->
                        new MediaFacts.Audio(sound.codec(), sound.channels(), sound.sampleRate(), sound.bitrate())),
                texts,
                chapters);
    }

    private static MediaFacts.Video of(Stream.Video video, Rational rate) {
        var shown = Shown.of(video);
        return new MediaFacts.Video(
                video.codec(),
                video.width(),
                video.height(),
                shown.width(),
                shown.height(),
                video.turn().degrees(),
                new Ratio(rate.num(), rate.den()),
                video.pixelFormat(),
                video.bitDepth(),
                video.colours().transferName(),
                video.bitrate(),
                video.interlaced());
    }
}
