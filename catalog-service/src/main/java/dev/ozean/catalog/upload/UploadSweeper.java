package dev.ozean.catalog.upload;

import io.quarkus.logging.Log;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Goes on where a process died or a sender stayed away: completes, expires, and removes what nobody needs. */
@ApplicationScoped
class UploadSweeper {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int BATCH = 20;
    private static final String CLAIM = """
        update uploads set claimed_until = now() + make_interval(secs => $1)
        where id in (
            select id from uploads
            where (claimed_until is null or claimed_until < now())
              and ((state = 'receiving' and expires_at < now()) or (state <> 'receiving' and not cleaned))
            order by expires_at
            limit $2
            for no key update skip locked)
        returning group_id, id\
        """;

    private final Pool pool;
    private final Uploads uploads;
    private final Completion completion;
    private final MasterStore store;
    private final UploadConfig config;

    UploadSweeper(
            @ReactiveDataSource("system") Pool pool,
            Uploads uploads,
            Completion completion,
            MasterStore store,
            UploadConfig config) {
        this.pool = pool;
        this.uploads = uploads;
        this.completion = completion;
        this.store = store;
        this.config = config;
    }

    private record Found(UUID group, UUID id) {}

    @Scheduled(every = "${ozean.upload.sweep}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void sweep() {
        var found = claim();
        while (!found.isEmpty()) {
            found.forEach(this::goOn);
            found = found.size() < BATCH ? List.of() : claim();
        }
    }

    /** What fails is found again when its claim has ended. */
    private void goOn(Found upload) {
        try {
            clean(upload, end(upload));
        } catch (RuntimeException failure) {
            Log.warnf("left for the next sweep upload=%s: %s", upload.id(), failure.getMessage());
        }
    }

    private UploadState end(Found upload) {
        switch (uploads.state(upload.group(), upload.id())) {
            case RECEIVING -> uploads.expire(upload.group(), upload.id());
            case COMPLETING -> completion.complete(upload.group(), upload.id());
            case COMPLETED, TERMINATED, REFUSED, EXPIRED -> {}
        }
        return uploads.state(upload.group(), upload.id());
    }

    private void clean(Found upload, UploadState state) {
        switch (state) {
            case RECEIVING, COMPLETING -> {}
            case COMPLETED -> remove(upload, Turn::tailPrefix);
            case TERMINATED, REFUSED, EXPIRED -> remove(upload, Turn::folder);
        }
    }

    private void remove(Found upload, Function<Turn, String> prefix) {
        var turn = uploads.look(upload.group(), upload.id());
        store.abortAll(turn.masterKey());
        store.keys(prefix.apply(turn)).forEach(store::delete);
        uploads.cleaned(upload.group(), upload.id());
    }

    private List<Found> claim() {
        var rows = pool.preparedQuery(CLAIM)
                .execute(Tuple.of((double) config.claim().toSeconds(), BATCH))
                .await()
                .atMost(PATIENCE);
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Found(row.getUUID("group_id"), row.getUUID("id")))
                .toList();
    }
}
