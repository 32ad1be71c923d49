package dev.ozean.encoding.manifest;

import dev.ozean.encoding.protocol.MediaFacts.Chapter;
import dev.ozean.encoding.protocol.ToParent.Sprite;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Writes the tracks (WebVTT) that tell moments of a film: its chapters, and its small pictures. */
public final class WebVtt {
    public static final String CHAPTERS = "chapters.vtt";
    public static final String SPRITES = "sprites.vtt";

    private WebVtt() {}

    /** Where each moment's small picture lies in the sheets, which come in order; the last one stays to the end. */
    public static String sprites(List<Sprite> sheets, Duration film) {
        var text = new StringBuilder("WEBVTT\n");
        var start = Duration.ZERO;
        for (var sheet : sheets) {
            for (int tile = 0; tile < sheet.tiles() && start.compareTo(film) < 0; tile++) {
                var isLast = sheet == sheets.getLast() && tile == sheet.tiles() - 1;
                var end = start.plus(sheet.interval());
                cue(text, start, isLast || end.compareTo(film) > 0 ? film : end);
                text.append("%s#xywh=%d,%d,%d,%d\n"
                        .formatted(
                                sheet.key(),
                                tile % sheet.columns() * sheet.tileWidth(),
                                tile / sheet.columns() * sheet.tileHeight(),
                                sheet.tileWidth(),
                                sheet.tileHeight()));
                start = end;
            }
        }
        return text.toString();
    }

    /** Those without a title are numbered. */
    public static String chapters(List<Chapter> chapters) {
        var text = new StringBuilder("WEBVTT\n");
        for (int at = 0; at < chapters.size(); at++) {
            var chapter = chapters.get(at);
            if (chapter.end().compareTo(chapter.start()) > 0) {
                cue(text, chapter.start(), chapter.end());
                text.append(chapter.title().isBlank() ? "" + (at + 1) : escaped(chapter.title()))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static void cue(StringBuilder text, Duration start, Duration end) {
        text.append("\n%s --> %s\n".formatted(time(start), time(end)));
    }

    private static String time(Duration time) {
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d.%03d",
                time.toHours(),
                time.toMinutesPart(),
                time.toSecondsPart(),
                time.toMillisPart());
    }

    /** A stranger's words; an arrow among them would pass for a cue's times. */
    private static String escaped(String words) {
        return words.strip()
                .replaceAll("\\p{Cntrl}+", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
