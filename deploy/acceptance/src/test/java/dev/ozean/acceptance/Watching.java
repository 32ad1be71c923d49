package dev.ozean.acceptance;

import com.microsoft.playwright.Locator;
import java.util.List;

/** Looks at a playing film twenty times a second, as a viewer would notice where it stops or jumps. */
final class Watching {
    private final Locator video;

    private Watching(Locator video) {
        this.video = video;
    }

    /** How far film and clock came apart, seconds. */
    record Seen(double longestPause, double farthestBack, double farthestAhead) {}

    static Watching begin(Locator video) {
        video.evaluate("""
                video => {
                    window.seen = []
                    setInterval(() => window.seen.push([performance.now() / 1000, video.currentTime]), 50)
                }""");
        return new Watching(video);
    }

    /** At normal speed the clock runs ahead of the film while that pauses, and falls behind where it jumps ahead. */
    @SuppressWarnings("unchecked")
    Seen seen() {
        var moments = (List<List<Number>>) video.evaluate("() => window.seen");
        var earliest = Double.MAX_VALUE;
        var latest = -Double.MAX_VALUE;
        var pause = 0.0;
        var ahead = 0.0;
        var back = 0.0;
        var before = 0.0;
        for (var moment : moments) {
            var position = moment.get(1).doubleValue();
            var lag = moment.get(0).doubleValue() - position;
            earliest = Math.min(earliest, lag);
            latest = Math.max(latest, lag);
            pause = Math.max(pause, lag - earliest);
            ahead = Math.max(ahead, latest - lag);
            back = Math.max(back, before - position);
            before = position;
        }
        return new Seen(pause, back, ahead);
    }
}
