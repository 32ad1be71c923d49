package dev.ozean.analytics.figure;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;

/** One day (UTC) of a group's video on a platform. */
@Embeddable
record FigureId(UUID groupId, UUID videoId, LocalDate day, String platform) {}
