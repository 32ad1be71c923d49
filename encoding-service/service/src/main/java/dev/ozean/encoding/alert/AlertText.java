package dev.ozean.encoding.alert;

import java.net.URI;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An alert in words, as plain text: a title may hold anything, and must mean nothing. */
final class AlertText {
    private static final int LONGEST_TITLE = 200;
    /** Telegram takes 4096 characters altogether. */
    private static final int LONGEST_MESSAGE = 1000;

    private AlertText() {}

    /** @param house the address under which people see it */
    static String of(Alert alert, Optional<URI> house) {
        return Stream.concat(
                        Stream.of(
                                "A video could not be processed.",
                                "",
                                "Title: " + line(alert.title(), LONGEST_TITLE),
                                "Video: " + alert.videoId(),
                                "Group: " + alert.groupId(),
                                "Error: " + alert.code(),
                                line(alert.message(), LONGEST_MESSAGE),
                                "Attempts: %d of %d".formatted(alert.attempt(), alert.maxAttempts())),
                        house.map(origin -> "%s/videos/%s".formatted(origin, alert.videoId())).stream())
                .collect(Collectors.joining("\n"));
    }

    private static String line(String text, int longest) {
        var line = text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ").strip();
        return line.codePointCount(0, line.length()) > longest
                ? line.substring(0, line.offsetByCodePoints(0, longest)) + "…"
                : line;
    }
}
