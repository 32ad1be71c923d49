package dev.ozean.analytics.viewing;

import dev.ozean.analytics.figure.Growth;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How far a session has watched a video. */
@Entity
@Table(name = "viewings")
class Viewing {
    @EmbeddedId
    private ViewingId id;

    private int sequence;
    private Instant firstAt;
    private Instant lastAt;
    private long watchedMillis;
    private boolean counted;

    protected Viewing() {}

    static Viewing begun(Sample first) {
        var viewing = new Viewing();
        viewing.id = first.viewing();
        viewing.firstAt = first.at();
        viewing.lastAt = first.at();
        return viewing;
    }

    /** What {@code sample} adds to the days' figures: nothing, if a later one was heard before. */
    List<Growth> heard(Sample sample, ViewingConfig config) {
        firstAt = earlier(firstAt, sample.at());
        if (sample.sequence() <= sequence) {
            return List.of();
        }
        var added = Math.max(0, believable(sample, config) - watchedMillis);
        var days = WatchedDays.upTo(sample.at(), Duration.ofMillis(added), sequence == 0 ? Instant.MIN : lastAt);
        sequence = sample.sequence();
        lastAt = later(lastAt, sample.at());
        watchedMillis += added;
        return counts(config) ? days.withView() : days.growths();
    }

    /** True once a session: now it has watched enough. */
    private boolean counts(ViewingConfig config) {
        var first = !counted && watchedMillis >= config.countsAfter().toMillis();
        counted |= first;
        return first;
    }

    /** Milliseconds; no session watches faster than the clock runs, times the fastest playback. */
    private long believable(Sample sample, ViewingConfig config) {
        var lasted = Duration.between(firstAt, sample.at()).plus(config.headStart());
        return Math.min(sample.watched().toMillis(), (long) (lasted.toMillis() * config.fastestSpeed()));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
