package dev.ozean.analytics.video;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** This service's copy of what it needs of a video. */
@Entity
@Table(name = "videos")
class Video {
    @Id
    UUID id;

    UUID groupId;
    long version;
    String title;
    boolean deleted;

    protected Video() {}
}
