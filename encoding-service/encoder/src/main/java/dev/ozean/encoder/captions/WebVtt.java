package dev.ozean.encoder.captions;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/** Writes cues as WebVTT. */
final class WebVtt {
    /** What is shown until nobody says when, is shown so long, or until the next. */
    private static final long USUAL_MILLIS = 5_000;

    /** Milliseconds of the film; the text is escaped. */
    record Cue(long start, OptionalLong end, String text) {}

    private WebVtt() {}

    static String of(List<Cue> cues) {
        var file = new StringBuilder("WEBVTT\n");
        var ordered = cues.stream().sorted(Comparator.comparingLong(Cue::start)).toList();
        for (int i = 0; i < ordered.size(); i++) {
            var cue = ordered.get(i);
            var next = i + 1 < ordered.size() ? ordered.get(i + 1).start() : Long.MAX_VALUE;
            var end = cue.end().orElse(Math.min(next, cue.start() + USUAL_MILLIS));
            if (end > cue.start()) {
                file.append('\n').append(time(cue.start())).append(" --> ").append(time(end));
                file.append('\n').append(cue.text()).append('\n');
            }
        }
        return file.toString();
    }

    private static String time(long millis) {
        return "%02d:%02d:%02d.%03d"
                .formatted(millis / 3_600_000, millis / 60_000 % 60, millis / 1000 % 60, millis % 1000);
    }
}
