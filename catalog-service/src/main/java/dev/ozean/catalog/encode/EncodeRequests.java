package dev.ozean.catalog.encode;

import dev.ozean.catalog.video.Encodes;
import dev.ozean.messaging.InGroup;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Requests for encodes, of which one with an idempotency key starts one job, however often it is sent. */
@ApplicationScoped
class EncodeRequests {
    private static final String FIND = "select job_id from encode_requests where video_id = :video and key = :key";
    private static final String REMEMBER =
            "insert into encode_requests (group_id, video_id, key, job_id) values (:group, :video, :key, :job)";
    private static final String FORGET = "delete from encode_requests where requested_at < now() - interval '1 day'";

    private final InGroup inGroup;
    private final Encodes encodes;
    private final Pool system;

    EncodeRequests(InGroup inGroup, Encodes encodes, @ReactiveDataSource("system") Pool system) {
        this.inGroup = inGroup;
        this.encodes = encodes;
        this.system = system;
    }

    Uni<UUID> request(UUID group, UUID video, boolean restart, Optional<String> key) {
        return inGroup.run(
                group,
                () -> key.map(given -> once(group, video, restart, given))
                        .orElseGet(() -> encodes.request(video, restart)));
    }

    @Scheduled(every = "1h", delayed = "5m")
    Uni<Void> forgetOld() {
        return system.query(FORGET).execute().replaceWithVoid();
    }

    private Uni<UUID> once(UUID group, UUID video, boolean restart, String key) {
        // Two requests with one key wait for each other at the video.
        return encodes.lock(video)
                .chain(() -> answered(video, key))
                .chain(jobs -> jobs.isEmpty()
                        ? encodes.request(video, restart).call(job -> remember(group, video, key, job))
                        : Uni.createFrom().item(jobs.getFirst()));
    }

    private static Uni<List<UUID>> answered(UUID video, String key) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FIND, UUID.class)
                        .setParameter("video", video)
                        .setParameter("key", key)
                        .getResultList());
    }

    private static Uni<Integer> remember(UUID group, UUID video, String key, UUID job) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(REMEMBER)
                        .setParameter("group", group)
                        .setParameter("video", video)
                        .setParameter("key", key)
                        .setParameter("job", job)
                        .executeUpdate());
    }
}
