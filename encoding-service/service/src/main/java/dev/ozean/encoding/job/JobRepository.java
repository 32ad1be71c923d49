package dev.ozean.encoding.job;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

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
            where id = :id and fence = :fence and status = 'processing' and lease_owner is not null""";

    private static final String QUEUE = """
            select count(*) filter (where status = 'queued'),
                   count(*) filter (where status = 'processing'),
                   count(*) filter (where status = 'retrying'),
                   count(*) filter (where status = 'failed'),
                   coalesce(extract(epoch from now() - min(%s) filter (where %s)), 0),
                   count(*) filter (where status = 'processing' and opening),
                   count(*) filter (where status = 'queued' and opened_at is not null),
                   (select count(*) from jobs where status = 'completed' and ended_at > now() - interval '1 hour')
            from jobs where status in ('queued', 'processing', 'retrying', 'failed')""".formatted(Order.SINCE, Order.WAITING);

    Uni<Counts> counts() {
        return getSession()
                .chain(session ->
                        session.createNativeQuery(QUEUE, Object[].class).getSingleResult())
                .map(Counts::of);
    }

    Uni<List<Job>> underWay() {
        return list("status = ?1 order by id", JobStatus.PROCESSING);
    }

    /** Newest first, from before the job {@code before}. */
    Uni<List<Job>> page(JobFilter filter, Optional<UUID> before, int limit) {
        var values = filter.values();
        before.ifPresent(id -> values.put("before", id));
        return find(filter.condition() + (before.isPresent() ? " and id < :before" : "") + " order by id desc", values)
                .range(0, limit - 1)
                .list();
    }

    /** In the order of {@code ids}, without those that are not there. */
    Uni<List<Job>> all(Collection<UUID> ids) {
        return list("id in ?1", List.copyOf(ids)).map(found -> {
            var byId = found.stream().collect(Collectors.toMap(job -> job.id, Function.identity()));
            return ids.stream().filter(byId::containsKey).map(byId::get).toList();
        });
    }

    /**
     * How many there are, without counting on beyond {@code most}.
     *
     * @param also a condition in SQL beside the filter's
     */
    Uni<Long> countUpTo(JobFilter filter, String also, int most) {
        var sql = "select count(*) from (select 1 from jobs where %s and %s limit %d) as counted"
                .formatted(filter.condition(), also, most);
        return getSession().chain(session -> {
            var query = session.createNativeQuery(sql, Long.class);
            filter.words().forEach(query::setParameter);
            return query.getSingleResult();
        });
    }

    /**
     * The database's clock as it goes, not the start of the transaction: a change that waited for another of the same job is
     * the later one, and whoever hears of both goes by their times.
     */
    Uni<Instant> now() {
        return getSession()
                .chain(session -> session.createNativeQuery("select clock_timestamp()", Instant.class)
                        .getSingleResult());
    }

    /** Until the transaction's end nobody else decides which job of this video is the active one. */
    Uni<Void> lockVideo(UUID video) {
        return getSession()
                .chain(session -> session.createNativeQuery(LOCK_VIDEO, Integer.class)
                        .setParameter("video", video.toString())
                        .getSingleResult())
                .replaceWithVoid();
    }

    /** For a job that was not read before in this transaction: {@link #lock} for one that was. */
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
                .chain(found -> found == null
                        ? Uni.createFrom().item(Optional.empty())
                        : lock(found).map(Optional::of));
    }

    /** The job as it is now and stays until the transaction's end, whatever was read of it before. */
    Uni<Job> lock(Job job) {
        return getSession()
                .chain(session -> session.refresh(job, LockModeType.PESSIMISTIC_WRITE))
                .replaceWith(job);
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
