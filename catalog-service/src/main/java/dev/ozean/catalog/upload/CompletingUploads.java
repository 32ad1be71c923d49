package dev.ozean.catalog.upload;

import dev.ozean.catalog.video.Videos;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** What happens to uploads whose bytes are all here, each step a transaction in its group. */
@ApplicationScoped
class CompletingUploads {
    private final UploadRepository uploads;
    private final Videos videos;
    private final Transactions transactions;
    private final UploadConfig config;
    private final Clock clock;

    CompletingUploads(
            UploadRepository uploads, Videos videos, Transactions transactions, UploadConfig config, Clock clock) {
        this.uploads = uploads;
        this.videos = videos;
        this.transactions = transactions;
        this.config = config;
        this.clock = clock;
    }

    /** Whether the caller is the one who may complete the upload now. */
    boolean claim(UUID group, UUID id) {
        return transactions.run(group, () -> uploads.claim(id, config.claim()));
    }

    void renew(UUID group, UUID id) {
        transactions.run(group, () -> uploads.renew(id, config.claim()));
    }

    List<StoredPart> parts(UUID group, UUID id) {
        return transactions.run(group, () -> uploads.parts(id));
    }

    /** The object is there: makes it the video's master, once, however often it is called. */
    void completed(UUID group, UUID id, String bucket) {
        end(group, id, upload -> {
            upload.completed();
            Log.infof("master stored upload=%s bytes=%d", id, upload.offset());
            return videos.masterStored(upload.master(bucket, clock.instant()));
        });
    }

    /** The parts cannot become an object. */
    void broken(UUID group, UUID id) {
        end(group, id, upload -> {
            upload.broken();
            return videos.uploadEnded(upload.videoId(), upload.madeItsVideo());
        });
    }

    private void end(UUID group, UUID id, Function<Upload, Uni<Void>> end) {
        transactions.run(
                group,
                () -> uploads.getForChange(id)
                        .chain(upload -> upload.state() == UploadState.COMPLETING
                                ? end.apply(upload)
                                : Uni.createFrom().voidItem()));
    }
}
