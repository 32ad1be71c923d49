package dev.ozean.encoding.job;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A group lets its waiting jobs wait: since when, and who said so, as people call the person. */
@Entity
@Table(name = "queue_pauses")
class Pause {
    @Id
    UUID groupId;

    Instant pausedAt;
    String pausedBy;

    protected Pause() {}
}
