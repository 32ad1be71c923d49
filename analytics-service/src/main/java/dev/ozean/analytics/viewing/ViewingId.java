package dev.ozean.analytics.viewing;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** A session may watch several videos; each is a viewing. */
@Embeddable
record ViewingId(UUID groupId, UUID videoId, UUID sessionId) {}
