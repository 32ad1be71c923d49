package dev.ozean.migration.video;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** How far a video has moved from Vimeo to our own storage, as the catalogue tells it. */
@Entity
@Table(name = "videos")
class Video {
    @Id
    private UUID id;

    private UUID groupId;
    private long version;
    private String migrationStatus;
    private boolean deleted;

    protected Video() {}

    /** {@code vimeo_only}, {@code migrating}, {@code hetzner_primary} or {@code hetzner_only}. */
    String migrationStatus() {
        return migrationStatus;
    }

    boolean isDeleted() {
        return deleted;
    }
}
