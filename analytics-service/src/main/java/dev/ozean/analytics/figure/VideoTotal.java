package dev.ozean.analytics.figure;

import java.util.UUID;

/** The figures of a video over all days of a period. */
record VideoTotal(UUID videoId, String title, long views, long watchedMillis) {}
