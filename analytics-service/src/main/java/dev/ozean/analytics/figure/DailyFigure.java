package dev.ozean.analytics.figure;

import dev.ozean.events.StatisticsChanged;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** What was watched of a video on one day and platform. */
@Entity
@Table(name = "daily_figures")
class DailyFigure {
    @EmbeddedId
    private FigureId id;

    private long views;
    private long watchedMillis;
    private long version;
    private long toldVersion;

    protected DailyFigure() {}

    StatisticsChanged changed() {
        return new StatisticsChanged(
                id.groupId(), id.videoId(), id.day(), id.platform(), version, views, watchedMillis / 1000);
    }
}
