package dev.ozean.catalog.video;

import dev.ozean.events.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;

/** A video's place on one platform. */
@Entity
@Table(name = "video_platforms")
class VideoPlatform {
    @Id
    private UUID id;

    @Column(name = "group_id")
    private UUID groupId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "video_id")
    private Video video;

    @Enumerated(EnumType.STRING)
    private Platform platform;

    @Enumerated(EnumType.STRING)
    private PlatformStatus status;

    @Column(name = "external_id")
    private String externalId;

    @Column(name = "external_url")
    private String externalUrl;

    @Column(name = "embed_url")
    private String embedUrl;

    @Column(name = "privacy_level")
    private String privacyLevel;

    protected VideoPlatform() {}

    VideoPlatform(Video video, UUID groupId, Platform platform) {
        this.id = Ids.next();
        this.groupId = groupId;
        this.video = video;
        this.platform = platform;
        this.status = PlatformStatus.PENDING;
    }

    void is(PlatformStatus next) {
        status = next;
    }

    void stands(PlatformPlace place) {
        status = place.status();
        externalId = place.externalId();
        externalUrl = place.externalUrl();
        embedUrl = place.embedUrl();
        privacyLevel = place.privacyLevel();
    }

    Platform platform() {
        return platform;
    }

    boolean canBeWatchedElsewhere() {
        return platform != Platform.HETZNER && status == PlatformStatus.READY && embedUrl != null;
    }

    PlatformPlace place() {
        return new PlatformPlace(platform, status, externalId, externalUrl, embedUrl, privacyLevel);
    }
}
