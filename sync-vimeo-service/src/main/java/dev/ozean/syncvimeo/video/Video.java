package dev.ozean.syncvimeo.video;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;

/** Which video at Vimeo stands behind one of ours, as the catalogue tells it. */
@Entity
@Table(name = "videos")
class Video {
    @Id
    private UUID id;

    private UUID groupId;
    private long version;
    private String vimeoId;
    private boolean deleted;

    protected Video() {}

    /** Empty for a video that does not stand at Vimeo. */
    Optional<String> vimeoId() {
        return Optional.ofNullable(vimeoId);
    }

    boolean isDeleted() {
        return deleted;
    }
}
