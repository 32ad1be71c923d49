package dev.ozean.encoding.output;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.reactive.mutiny.Mutiny.Query;

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
        return count(BEGIN, whole(folder))
                .map(count -> count > 0)
                .call(isNew -> isNew
                        ? discardOthers(folder.jobId(), playable.orElse(folder.fence()), folder.fence())
                        : Uni.createFrom().voidItem());
    }

    /** From now on somebody may play what is in it, and nothing else of its job. */
    public Uni<Void> announced(OutputFolder folder) {
        return execute(ANNOUNCE, run(folder)).chain(() -> discardAllBut(folder.jobId(), Optional.of(folder.fence())));
    }

    /** This folder is what the video is played from: all its others stay only for as long as a token lives. */
    public Uni<Void> published(OutputFolder folder) {
        return discard(
                REPLACED,
                config.replacedAfter(),
                run(folder).andThen(query -> query.setParameter("video", folder.videoId())));
    }

    /** These renditions left the manifests for good: whoever plays one of them may see it to its end. */
    public Uni<Void> dropped(OutputFolder folder, List<String> renditions) {
        return execute(
                DROP,
                whole(folder)
                        .andThen(query -> query.setParameter("kept", seconds(config.replacedAfter()))
                                .setParameter("renditions", String.join(",", renditions))));
    }

    /** What the job's runs made is given up, but for one of them. */
    public Uni<Void> discardAllBut(UUID job, Optional<Long> fence) {
        return fence.map(kept -> discardOthers(job, kept, kept)).orElseGet(() -> discard(job));
    }

    /** The job's run came to nothing. */
    public Uni<Void> discard(UUID job) {
        return discard(OF_JOB, config.replacedAfter(), query -> query.setParameter("job", job));
    }

    /** The video is gone, and whoever still plays it loses it soon. */
    public Uni<Void> discardAll(UUID video) {
        return discard(OF_VIDEO, config.grace(), query -> query.setParameter("video", video));
    }

    private Uni<Void> discardOthers(UUID job, long kept, long own) {
        return discard(
                OTHERS_OF_JOB,
                config.replacedAfter(),
                query -> query.setParameter("job", job)
                        .setParameter("kept_fence", kept)
                        .setParameter("own_fence", own));
    }

    /** @param kept for how long that stays which somebody may be watching */
    private Uni<Void> discard(String sql, Duration kept, Consumer<Query<?>> which) {
        return execute(
                sql,
                which.andThen(query ->
                        query.setParameter("kept", seconds(kept)).setParameter("grace", seconds(config.grace()))));
    }

    private static Consumer<Query<?>> run(OutputFolder folder) {
        return query -> query.setParameter("job", folder.jobId()).setParameter("fence", folder.fence());
    }

    private static Consumer<Query<?>> whole(OutputFolder folder) {
        return run(folder)
                .andThen(
                        query -> query.setParameter("group", folder.groupId()).setParameter("video", folder.videoId()));
    }

    private static double seconds(Duration time) {
        return time.toSeconds();
    }

    private static Uni<Void> execute(String sql, Consumer<Query<?>> parameters) {
        return count(sql, parameters).replaceWithVoid();
    }

    private static Uni<Integer> count(String sql, Consumer<Query<?>> parameters) {
        return Panache.getSession().chain(session -> {
            var query = session.createNativeQuery(sql);
            parameters.accept(query);
            return query.executeUpdate();
        });
    }
}
