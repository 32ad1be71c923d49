package dev.ozean.encoding.alert;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Has the operator told of jobs that came to nothing, if there is somewhere to tell it. */
@Startup
@ApplicationScoped
public class Alerts {
    private static final String RAISE = """
            insert into alerts (job_id, round, group_id, video_id, title, code, message, attempt, max_attempts, state)
            values (:job, :round, :group, :video, :title, :code, :message, :attempt, :most, 'pending')
            on conflict do nothing""";

    private final boolean hasSomewhere;

    Alerts(TelegramConfig config) {
        this.hasSomewhere = config.telegram().isPresent();
    }

    /** In the caller's transaction: what was not committed is not told, and what was is, however often it is raised. */
    public Uni<Void> raise(Alert alert) {
        return hasSomewhere ? insert(alert) : Uni.createFrom().voidItem();
    }

    private static Uni<Void> insert(Alert alert) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(RAISE)
                        .setParameter("job", alert.jobId())
                        .setParameter("round", alert.round())
                        .setParameter("group", alert.groupId())
                        .setParameter("video", alert.videoId())
                        .setParameter("title", alert.title())
                        .setParameter("code", alert.code())
                        .setParameter("message", alert.message())
                        .setParameter("attempt", alert.attempt())
                        .setParameter("most", alert.maxAttempts())
                        .executeUpdate())
                .replaceWithVoid();
    }
}
