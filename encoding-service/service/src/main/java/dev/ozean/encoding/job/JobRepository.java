package dev.ozean.encoding.job;

import dev.ozean.encoding.job.QueueResource.QueueStatus;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The group's jobs. */
@ApplicationScoped
class JobRepository implements PanacheRepositoryBase<Job, UUID> {
    private static final String LOCK_VIDEO = "select 1 from pg_advisory_xact_lock(hashtextextended(:video, 0))";
    private static final String BEAT = """
            update jobs
            set lease_until = now() + :lease * interval '1 second', heartbeat_at = now(),
                stage = :stage, progress = :progress, eta_seconds = nullif(cast(:eta as bigint), -1),
                speed = :speed, frames_per_second = :frames, renditions = :renditions,
                playable_millis = case when playable_fence = fence then :published else playable_millis end
            where id = :id and fence = :fence and status = 'processing'""";

    private static final String QUEUE = """
            select count(*) filter (where status = 'queued'),
                   count(*) filter (where status = 'processing'),
                   count(*) filter (where status = 'retrying'),
                   count(*) filter (where status = 'failed'),
                   coalesce(extract(epoch from now() - min(queued_at) filter (where status = 'queued')), 0),
                   count(*) filter (where status = 'processing' and opening),
                   count(*) filter (where status = 'queued' and opened_at is not null)
            from jobs where status in ('queued', 'processing', 'retrying', 'failed')""";
    private static final String WORKERS = """
            select count(*), coalesce(sum(slots), 0), coalesce(bool_and(paused), true), coalesce(sum(openings), 0)
            from workers where seen_at > now() - interval '30 seconds'""";

    Uni<QueueStatus> queueStatus() {
        return row(QUEUE).chain(jobs -> row(WORKERS).map(workers -> status(jobs, workers)));
    }

    /** Newest first, from before the job {@code before}. */
    Uni<List<Job>> page(Optional<JobStatus> status, Optional<UUID> before, int limit) {
        var query = new StringBuilder("1 = 1");
        var parameters = new HashMap<String, Object>();
        status.ifPresent(wanted -> {
            query.append(" and status = :status");
            parameters.put("status", wanted);
        });
        before.ifPresent(id -> {
            query.append(" and id < :before");
            parameters.put("before", id);
        });
        return find(query + " order by id desc", parameters).range(0, limit - 1).list();
    }

    /** How many there are, without counting on beyond {@code most}. */
    Uni<Long> countUpTo(Optional<JobStatus> status, int most) {
        var sql = "select count(*) from (select 1 from jobs %s limit %d) as counted"
                .formatted(status.isPresent() ? "where status = :status" : "", most);
        return getSession().chain(session -> {
            var query = session.createNativeQuery(sql, Long.class);
            status.ifPresent(wanted -> query.setParameter("status", wanted.wireName()));
            return query.getSingleResult();
        });
    }

    private Uni<Object[]> row(String sql) {
        return getSession()
                .chain(session -> session.createNativeQuery(sql, Object[].class).getSingleResult());
    }

    private static QueueStatus status(Object[] jobs, Object[] workers) {
        return new QueueStatus(
                number(jobs[0]),
                number(jobs[1]),
                number(jobs[2]),
                number(jobs[3]),
                number(jobs[4]),
                number(workers[0]),
                number(workers[1]),
                (Boolean) workers[2],
                number(jobs[5]),
                number(jobs[6]),
                number(workers[3]));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    /** The database's clock, at the start of the transaction. */
    Uni<Instant> now() {
        return getSession()
                .chain(session ->
                        session.createNativeQuery("select now()", Instant.class).getSingleResult());
    }

    /** Until the transaction's end nobody else decides which job of this video is the active one. */
    Uni<Void> lockVideo(UUID video) {
        return getSession()
                .chain(session -> session.createNativeQuery(LOCK_VIDEO, Integer.class)
                        .setParameter("video", video.toString())
                        .getSingleResult())
                .replaceWithVoid();
    }

    Uni<Optional<Job>> locked(UUID id) {
        return find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .map(Optional::ofNullable);
    }

    Uni<Optional<Job>> active(UUID video) {
        return find(
                        "videoId = ?1 and status in ?2",
                        video,
                        List.of(JobStatus.QUEUED, JobStatus.PROCESSING, JobStatus.RETRYING))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .map(Optional::ofNullable);
    }

    /** The job that speaks for the video: of the newest generation the one that was not cancelled unheard. */
    Uni<Optional<Job>> latest(UUID video) {
        return find("videoId = ?1 order by generation desc, masterKey nulls last, id desc", video)
                .firstResult()
                .map(Optional::ofNullable);
    }

    Uni<Boolean> beat(Claim claim, Beat beat, double leaseSeconds) {
        return getSession()
                .chain(session -> session.createNativeQuery(BEAT)
                        .setParameter("lease", leaseSeconds)
                        .setParameter("stage", beat.stage())
                        .setParameter("progress", beat.progress())
                        .setParameter(
                                "eta",
                                beat.remaining().map(left -> left.toSeconds()).orElse(-1L))
                        .setParameter("speed", beat.speed())
                        .setParameter("frames", beat.framesPerSecond())
                        .setParameter("renditions", JsonColumn.json(beat.renditions()))
                        .setParameter("published", beat.published().toMillis())
                        .setParameter("id", claim.jobId())
                        .setParameter("fence", claim.fence())
                        .executeUpdate())
                .map(updated -> updated == 1);
    }
}
