package dev.ozean.analytics.figure;

import java.time.LocalDate;

/** A video's figures of one day and platform. */
record PlatformDay(LocalDate day, String platform, long views, long watchedMillis) {}
