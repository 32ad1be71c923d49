package dev.ozean.analytics.figure;

import java.time.LocalDate;

/** The figures of all videos of a group on one day. */
record DayTotal(LocalDate day, long views, long watchedMillis) {}
