package dev.ozean.catalog.upload;

import dev.ozean.catalog.video.Videos;
import dev.ozean.events.Ids;
import dev.ozean.web.Failure;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** What happens to uploads, each step a transaction in its group; callers are threads that may wait. */
@ApplicationScoped
class Uploads {
    private final UploadRepository uploads;
    private final Videos videos;
    private final Transactions transactions;
    private final UploadConfig config;
    private final Clock clock;

    Uploads(UploadRepository uploads, Videos videos, Transactions transactions, UploadConfig config, Clock clock) {
        this.uploads = uploads;
        this.videos = videos;
        this.transactions = transactions;
        this.config = config;
        this.clock = clock;
    }

    UploadView create(UUID group, NewUpload wanted) {
        return transactions.run(
                group,
                () -> video(group, wanted.metadata())
                        .map(video -> new Upload(
                                Ids.next(),
                                group,
                                video,
                                wanted,
                                Math.toIntExact(config.partSize().asLongValue()),
                                clock.instant(),
                                config.expiry()))
                        .chain(uploads::persist)
                        .map(Upload::view));
    }

    private Uni<UUID> video(UUID group, Metadata metadata) {
        return metadata.videoId()
                .map(id -> videos.uploadOpened(id).replaceWith(id))
                .orElseGet(() -> videos.createForUpload(group, metadata.title()));
    }

    /** @throws Failure.Gone for one that has ended without becoming a master */
    UploadView get(UUID group, UUID id) {
        return transactions.run(
                group,
                () -> uploads.get(id)
                        .invoke(upload -> upload.refuseIfOver(clock.instant()))
                        .map(Upload::view));
    }

    /** Gives the caller the turn to write {@code bytes} from {@code offset} on, and takes it from everyone else. */
    Turn takeOver(UUID group, UUID id, long offset, long bytes) {
        return transactions.run(
                group,
                () -> uploads.getForChange(id)
                        .invoke(upload -> upload.takeOver(offset, bytes, clock.instant()))
                        .map(Upload::turn));
    }

    void opened(Turn turn, String multipartId) {
        change(turn, upload -> upload.opened(turn.fence(), multipartId));
    }

    void recognised(Turn turn, Container container) {
        change(turn, upload -> upload.recognised(turn.fence(), container));
    }

    /** Notes that the store has the next part; with the last one the upload is whole, and the caller's to complete. */
    CompletableFuture<Void> partStored(Turn turn, StoredPart part) {
        return transactions.start(
                turn.groupId(),
                () -> uploads.getForChange(turn.id())
                        .invoke(upload -> upload.stored(turn.fence(), part.size(), expiry()))
                        .call(() -> uploads.add(turn.groupId(), turn.id(), part))
                        .call(upload -> upload.state().isWhole()
                                ? uploads.flush().chain(() -> uploads.claim(turn.id(), config.claim()))
                                : Uni.createFrom().item(false))
                        .replaceWithVoid());
    }

    void tailStored(Turn turn, int bytes) {
        change(turn, upload -> upload.tailStored(turn.fence(), bytes, expiry()));
    }

    /** Ends an upload that is no video, or whose parts the store has lost. */
    void refuse(Turn turn) {
        transactions.run(
                turn.groupId(),
                () -> uploads.getForChange(turn.id())
                        .invoke(upload -> upload.refused(turn.fence()))
                        .call(this::endedWithoutFile));
    }

    /** Ends the upload at its sender's wish. */
    void terminate(UUID group, UUID id) {
        transactions.run(
                group,
                () -> uploads.getForChange(id)
                        .invoke(upload -> upload.refuseIfOver(clock.instant()))
                        .invoke(Upload::terminated)
                        .call(this::tellVideoUnlessWhole));
    }

    private Uni<Void> tellVideoUnlessWhole(Upload upload) {
        return upload.state().isWhole() ? Uni.createFrom().voidItem() : endedWithoutFile(upload);
    }

    private Uni<Void> endedWithoutFile(Upload upload) {
        return videos.uploadEnded(upload.videoId(), upload.madeItsVideo());
    }

    /** Ends the upload if its time is over. */
    void expire(UUID group, UUID id) {
        transactions.run(
                group,
                () -> uploads.getForChange(id)
                        .chain(upload -> upload.isExpired(clock.instant())
                                ? expire(upload)
                                : Uni.createFrom().voidItem()));
    }

    private Uni<Void> expire(Upload upload) {
        upload.expired();
        Log.infof("upload expired upload=%s offset=%d", upload.view().id(), upload.offset());
        return endedWithoutFile(upload);
    }

    void cleaned(UUID group, UUID id) {
        transactions.run(group, () -> uploads.getForChange(id).invoke(Upload::cleaned));
    }

    /** The upload as it stands, without a right to write. */
    Turn look(UUID group, UUID id) {
        return transactions.run(group, () -> uploads.get(id).map(Upload::turn));
    }

    UploadState state(UUID group, UUID id) {
        return transactions.run(group, () -> uploads.get(id).map(Upload::state));
    }

    private void change(Turn turn, Consumer<Upload> change) {
        transactions.run(turn.groupId(), () -> uploads.getForChange(turn.id()).invoke(change));
    }

    private Instant expiry() {
        return clock.instant().plus(config.expiry());
    }
}
