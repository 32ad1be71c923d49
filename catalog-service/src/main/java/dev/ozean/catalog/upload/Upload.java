package dev.ozean.catalog.upload;

import dev.ozean.catalog.video.StoredMaster;
import dev.ozean.web.Failure;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A file on its way to us, and the rules by which it grows and ends. */
@Entity
@Table(name = "uploads")
class Upload {
    @Id
    private UUID id;

    @Column(name = "group_id")
    private UUID groupId;

    @Column(name = "video_id")
    private UUID videoId;

    @Column(name = "created_by")
    private String createdBy;

    @Enumerated(EnumType.STRING)
    private UploadState state;

    @Column(name = "length_bytes")
    private long length;

    @Column(name = "part_size")
    private int partSize;

    @Embedded
    private Received received;

    @Column(name = "master_key")
    private String masterKey;

    @Column(name = "multipart_id")
    private String multipartId;

    private String metadata;
    private String filename;

    @Column(name = "content_type")
    private String contentType;

    private boolean withdrawn;
    private boolean cleaned;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    /** For Hibernate. */
    protected Upload() {}

    Upload(UUID id, UUID groupId, UUID videoId, NewUpload wanted, int partSize, Instant now, Duration expiry) {
        this.id = id;
        this.groupId = groupId;
        this.videoId = videoId;
        this.createdBy = wanted.createdBy();
        this.state = UploadState.RECEIVING;
        this.length = wanted.length();
        this.partSize = partSize;
        this.received = new Received();
        this.masterKey = "%s/%s/%s/source".formatted(groupId, videoId, id);
        this.multipartId = "";
        this.metadata = wanted.metadata().raw();
        this.filename = wanted.metadata().filename();
        this.contentType = "";
        this.createdAt = now;
        this.expiresAt = now.plus(expiry);
    }

    /** How many bytes will not have to be sent again, whatever dies. */
    long offset() {
        return received.bytes();
    }

    /** @throws Failure.Gone if nothing more will come of it */
    void refuseIfOver(Instant now) {
        if (withdrawn || state == UploadState.TERMINATED) {
            throw new Failure.Gone("upload_terminated", "This upload was cancelled.");
        }
        if (state == UploadState.REFUSED) {
            throw new Failure.Gone("upload_refused", "This upload was refused; please start a new one.");
        }
        if (state == UploadState.EXPIRED || (state == UploadState.RECEIVING && expiresAt.isBefore(now))) {
            throw new Failure.Gone("upload_expired", "This upload has expired; please start it again.");
        }
    }

    /** Gives the upload to the newest request, from {@code offset} on; whoever wrote before writes no more. */
    void takeOver(long offset, long bytes, Instant now) {
        refuseIfOver(now);
        if (offset != offset()) {
            throw new Failure.Conflict(
                    "wrong_offset", "The upload stands at byte %d, not at %d.".formatted(offset(), offset));
        }
        if (bytes > length - offset) {
            throw new Failure.TooLarge("too_many_bytes", "More bytes were sent than the upload was announced with.");
        }
        received.takeOver();
    }

    void stored(int fence, int bytes, Instant expiry) {
        check(fence);
        received.part(bytes);
        expiresAt = expiry;
        if (received.bytes() == length) {
            state = UploadState.COMPLETING;
        }
    }

    void tailStored(int fence, int bytes, Instant expiry) {
        check(fence);
        received.tail(bytes);
        expiresAt = expiry;
    }

    void opened(int fence, String multipart) {
        check(fence);
        multipartId = multipart;
    }

    void recognised(int fence, Container container) {
        check(fence);
        contentType = container.contentType();
    }

    void refused(int fence) {
        check(fence);
        state = UploadState.REFUSED;
    }

    /** The parts cannot be made one object; a whole upload comes to nothing. */
    void broken() {
        state = UploadState.REFUSED;
    }

    void completed() {
        state = UploadState.COMPLETED;
    }

    void expired() {
        state = UploadState.EXPIRED;
        received.takeOver();
    }

    /** Ends the upload for its sender; a whole one stays its video's master. */
    void terminated() {
        withdrawn = state.isWhole();
        if (!withdrawn) {
            state = UploadState.TERMINATED;
            received.takeOver();
        }
    }

    /** Nothing of it is left in the store that nobody needs. */
    void cleaned() {
        cleaned = true;
    }

    private void check(int fence) {
        if (!received.isHeldBy(fence) || state != UploadState.RECEIVING) {
            throw new TakenOver();
        }
    }

    boolean isExpired(Instant now) {
        return state == UploadState.RECEIVING && expiresAt.isBefore(now);
    }

    UploadState state() {
        return state;
    }

    UUID videoId() {
        return videoId;
    }

    /** Whether its video was created for it, not named by its sender. */
    boolean madeItsVideo() {
        return Metadata.parse(metadata).videoId().isEmpty();
    }

    StoredMaster master(String bucket, Instant now) {
        return new StoredMaster(videoId, id, bucket, masterKey, length, contentType, filename, now);
    }

    UploadView view() {
        return new UploadView(id, videoId, length, offset(), metadata, expiresAt, state);
    }

    Turn turn() {
        return new Turn(
                groupId,
                id,
                received.takeover(),
                length,
                partSize,
                received.partBytes(),
                received.tailBytes(),
                received.tailTakeover(),
                masterKey,
                multipartId,
                !contentType.isEmpty());
    }
}
