package dev.ozean.encoding.job;

import dev.ozean.encoding.job.BulkResource.Kind;
import dev.ozean.encoding.job.BulkResource.Outcome;
import dev.ozean.web.Failure.Conflict;
import dev.ozean.web.Failure.NotFound;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Starts or stops the jobs of many videos, each in a transaction of its own: one that refuses holds up no other. */
@ApplicationScoped
class Bulk {
    private final Jobs jobs;

    Bulk(Jobs jobs) {
        this.jobs = jobs;
    }

    Uni<List<Outcome>> retry(UUID group, List<UUID> videos) {
        return each(videos, video -> jobs.retry(group, video, Optional.empty()));
    }

    Uni<List<Outcome>> cancel(UUID group, List<UUID> videos) {
        return each(videos, video -> jobs.cancel(group, video));
    }

    // One after another: side by side they would take all connections.
    private static Uni<List<Outcome>> each(List<UUID> videos, Function<UUID, Uni<ProcessingStatus>> press) {
        return Multi.createFrom()
                .iterable(videos.stream().distinct().toList())
                .onItem()
                .transformToUniAndConcatenate(video -> press.apply(video)
                        .replaceWith(Kind.done)
                        .onFailure(Conflict.class)
                        .recoverWithItem(Kind.unchanged)
                        .onFailure(NotFound.class)
                        .recoverWithItem(Kind.not_found)
                        .map(kind -> new Outcome(video, kind)))
                .collect()
                .asList();
    }
}
