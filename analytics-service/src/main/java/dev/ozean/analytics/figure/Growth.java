package dev.ozean.analytics.figure;

import java.time.Duration;
import java.time.LocalDate;

/** What joins a day's figures. */
public record Growth(LocalDate day, long views, Duration watched) {
    public static Growth watched(LocalDate day, Duration watched) {
        return new Growth(day, 0, watched);
    }

    public static Growth view(LocalDate day) {
        return new Growth(day, 1, Duration.ZERO);
    }
}
