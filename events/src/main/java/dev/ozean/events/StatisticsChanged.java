package dev.ozean.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The figures of one day (UTC) of a video on a platform, whole, so that the last one is right.
 *
 * @param version rises with each change of this day's figures
 * @param watchSeconds watched by all viewers on that day, seconds
 */
public record StatisticsChanged(
        UUID groupId, UUID videoId, LocalDate day, String platform, long version, long views, long watchSeconds)
        implements Event {}
