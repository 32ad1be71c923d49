package dev.ozean.catalog.upload;

import dev.ozean.web.Failure;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Makes the parts of a whole upload its video's master, whoever dies at whichever step.
 *
 * <p>Before the store was asked, the row says {@code completing}, and the sweeper asks again. After the store has done
 * it, asking again finds no multipart upload but the object. The rest is one transaction.
 */
@ApplicationScoped
class Completion {
    private final Uploads uploads;
    private final CompletingUploads completing;
    private final MasterStore store;
    private final UploadConfig config;

    Completion(Uploads uploads, CompletingUploads completing, MasterStore store, UploadConfig config) {
        this.uploads = uploads;
        this.completing = completing;
        this.store = store;
        this.config = config;
    }

    /**
     * For a caller who does not hold the claim.
     *
     * @throws Failure.Unavailable while another completes it
     */
    void completeIfUnclaimed(UUID group, UUID id) {
        if (completing.claim(group, id)) {
            complete(group, id);
        } else if (uploads.state(group, id) == UploadState.COMPLETING) {
            throw new Failure.Unavailable(
                    "still_completing", "All bytes are here; the file is being put together. Please ask again.");
        }
    }

    /** For the caller who holds the claim. */
    void complete(UUID group, UUID id) {
        var upload = uploads.look(group, id);
        if (!assembled(upload)) {
            Log.errorf("parts do not become an object upload=%s", id);
            completing.broken(group, id);
            throw broken();
        }
        completing.completed(group, id, store.bucket());
    }

    static Failure.Gone broken() {
        return new Failure.Gone(
                "upload_broken",
                "What was stored of this upload is no longer whole; please upload the file once more.");
    }

    private boolean assembled(Turn upload) {
        try {
            waitAndRenew(
                    upload,
                    store.complete(
                            upload.masterKey(), upload.multipartId(), completing.parts(upload.groupId(), upload.id())));
        } catch (ExecutionException failure) {
            if (!MasterStore.isFinal(failure.getCause())) {
                throw MasterStore.unavailable(failure.getCause());
            }
            Log.infof(
                    "completed before? upload=%s: %s",
                    upload.id(), failure.getCause().getMessage());
        }
        return store.holds(upload.masterKey(), upload.length());
    }

    /** Some stores take minutes for it; the claim must not end meanwhile. */
    private void waitAndRenew(Turn upload, CompletableFuture<Void> completed) throws ExecutionException {
        while (true) {
            try {
                completed.get(config.claim().toMillis() / 3, TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException _) {
                completing.renew(upload.groupId(), upload.id());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw MasterStore.unavailable(interrupted);
            }
        }
    }
}
