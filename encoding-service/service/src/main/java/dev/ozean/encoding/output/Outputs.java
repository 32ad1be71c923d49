package dev.ozean.encoding.output;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps account of every folder that was ever written to, in the caller's transaction. */
@ApplicationScoped
public class Outputs {
    private static final String BEGIN = """
            insert into outputs (job_id, fence, group_id, video_id, announced)
            values (:job, :fence, :group, :video, false)
            on conflict do nothing""";
    private static final String ANNOUNCE = "update outputs set announced = true where job_id = :job and fence = :fence";

    // Players may hold a token of a folder that was announced; of any other nobody knows, but its worker, if it was
    // lost, may write to it until it hears of that.
    private static final String DISCARD = """
            update outputs
            set remove_from = now() + interval '1 second' * case
                when announced then cast(:kept as double precision) else cast(:grace as double precision) end
            where remove_from is null""";
    private static final String OF_JOB = DISCARD + " and job_id = :job";
    private static final String OTHERS_OF_JOB = OF_JOB + " and fence not in (:kept_fence, :own_fence)";
    private static final String OF_VIDEO = DISCARD + " and video_id = :video";
    private static final String REPLACED = OF_VIDEO + " and not (job_id = :job and fence = :fence)";

    private static final String DROP = """
            insert into dropped_renditions (job_id, fence, rendition, group_id, video_id, remove_from)
            select :job, :fence, name, :group, :video, now() + interval '1 second' * cast(:kept as double precision)
            from unnest(string_to_array(:renditions, ',')) name""";

    private final OutputConfig config;

    Outputs(OutputConfig config) {
        this.config = config;
    }

    /**
     * Before the first byte is written. Folders of the job's earlier runs are given up. False, and nothing else, when
     * the run has begun before: the answer to that was lost.
     *
     * @param playable the earlier run that is watched for now, whose folder stays
     */
    public Uni<Boolean> begun(OutputFolder folder, Optional<Long> playable) {
        return count(
                        BEGIN,
                        Map.of(
                                "job",
                                folder.jobId(),
                                "fence",
                                folder.fence(),
                                "group",
                                folder.groupId(),
                                "video",
                                folder.videoId()))
                .map(count -> count > 0)
                .call(isNew -> isNew
                        ? discardOthers(folder.jobId(), playable.orElse(folder.fence()), folder.fence())
                        : Uni.createFrom().voidItem());
    }

    /** From now on somebody may play what is in it, and nothing else of its job. */
    public Uni<Void> announced(OutputFolder folder) {
        return execute(ANNOUNCE, Map.of("job", folder.jobId(), "fence", folder.fence()))
                .chain(() -> discardAllBut(folder.jobId(), Optional.of(folder.fence())));
    }

    /** This folder is what the video is played from: all its others stay only for as long as a token lives. */
    public Uni<Void> published(OutputFolder folder) {
        return execute(
                REPLACED,
                Map.of(
                        "video",
                        folder.videoId(),
                        "job",
                        folder.jobId(),
                        "fence",
                        folder.fence(),
                        "kept",
                        seconds(config.replacedAfter().toSeconds()),
                        "grace",
                        seconds(config.grace().toSeconds())));
    }

    /** These renditions left the manifests for good: whoever plays one of them may see it to its end. */
    public Uni<Void> dropped(OutputFolder folder, List<String> renditions) {
        return execute(
                DROP,
                Map.of(
                        "job",
                        folder.jobId(),
                        "fence",
                        folder.fence(),
                        "group",
                        folder.groupId(),
                        "video",
                        folder.videoId(),
                        "kept",
                        seconds(config.replacedAfter().toSeconds()),
                        "renditions",
                        String.join(",", renditions)));
    }

    /** What the job's runs made is given up, but for one of them. */
    public Uni<Void> discardAllBut(UUID job, Optional<Long> fence) {
        return fence.map(kept -> discardOthers(job, kept, kept)).orElseGet(() -> discard(job));
    }

    /** The job's run came to nothing. */
    public Uni<Void> discard(UUID job) {
        return execute(
                OF_JOB,
                Map.of(
                        "job",
                        job,
                        "kept",
                        seconds(config.replacedAfter().toSeconds()),
                        "grace",
                        seconds(config.grace().toSeconds())));
    }

    /** The video is gone, and whoever still plays it loses it soon. */
    public Uni<Void> discardAll(UUID video) {
        return execute(
                OF_VIDEO,
                Map.of(
                        "video",
                        video,
                        "kept",
                        seconds(config.grace().toSeconds()),
                        "grace",
                        seconds(config.grace().toSeconds())));
    }

    private Uni<Void> discardOthers(UUID job, long kept, long own) {
        return execute(
                OTHERS_OF_JOB,
                Map.of(
                        "job",
                        job,
                        "kept_fence",
                        kept,
                        "own_fence",
                        own,
                        "kept",
                        seconds(config.replacedAfter().toSeconds()),
                        "grace",
                        seconds(config.grace().toSeconds())));
    }

    private static double seconds(long seconds) {
        return seconds;
    }

    private static Uni<Void> execute(String sql, Map<String, Object> parameters) {
        return count(sql, parameters).replaceWithVoid();
    }

    private static Uni<Integer> count(String sql, Map<String, Object> parameters) {
        return Panache.getSession().chain(session -> {
            var query = session.createNativeQuery(sql);
            parameters.forEach(query::setParameter);
            return query.executeUpdate();
        });
    }
}
