package dev.ozean.encoder.captions;

import dev.ozean.encoder.libav.Chapter;
import dev.ozean.encoder.libav.Stream;
import dev.ozean.encoding.protocol.MediaFacts;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/** What a master says about itself in words, cleaned for people who read it elsewhere. */
public final class Said {
    private static final int MOST_CHARS = 200;
    private static final int MOST_CHAPTERS = 200;

    private Said() {}

    public static List<MediaFacts.Text> texts(List<Stream.Text> tracks) {
        return tracks.stream().map(Said::facts).toList();
    }

    static MediaFacts.Text facts(Stream.Text track) {
        return new MediaFacts.Text(track.codec(), Language.tag(track.language()), oneLine(track.label()));
    }

    /** In order, on the film's clock, which starts at {@code zero} microseconds of the container's and ends at the latest so. */
    public static List<MediaFacts.Chapter> chapters(List<Chapter> chapters, long zero, Duration latest) {
        return chapters.stream()
                .filter(chapter -> chapter.end() > zero && chapter.end() >= chapter.start())
                .map(chapter -> new MediaFacts.Chapter(
                        time(chapter.start(), zero, latest),
                        time(chapter.end(), zero, latest),
                        oneLine(chapter.title())))
                .filter(chapter -> chapter.start().compareTo(latest) < 0)
                .sorted(Comparator.comparing(MediaFacts.Chapter::start))
                .limit(MOST_CHAPTERS)
                .toList();
    }

    private static Duration time(long micros, long zero, Duration latest) {
        var time = Duration.of(Math.max(0, micros - zero), ChronoUnit.MICROS);
        return time.compareTo(latest) > 0 ? latest : time;
    }

    private static String oneLine(String text) {
        var line = text.replaceAll("[\\p{Cntrl}\\u0080-\\u009f\\s]+", " ").strip();
        if (line.length() <= MOST_CHARS) {
            return line;
        }
        var end = Character.isHighSurrogate(line.charAt(MOST_CHARS - 1)) ? MOST_CHARS - 1 : MOST_CHARS;
        return line.substring(0, end).strip();
    }
}
