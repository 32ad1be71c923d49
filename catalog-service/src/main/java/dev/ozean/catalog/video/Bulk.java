package dev.ozean.catalog.video;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.ozean.messaging.InGroup;
import dev.ozean.web.Failure;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Changes many videos in one transaction; one that refuses does not hold up the others. */
@ApplicationScoped
class Bulk {
    private final InGroup inGroup;
    private final VideoRepository repository;
    private final Videos videos;
    private final Clock clock;

    Bulk(InGroup inGroup, VideoRepository repository, Videos videos, Clock clock) {
        this.inGroup = inGroup;
        this.repository = repository;
        this.videos = videos;
        this.clock = clock;
    }

    Uni<List<BulkResult>> apply(UUID group, BulkChange change) {
        var ids = change.ids().stream().distinct().toList();
        return inGroup.run(
                group,
                () -> repository
                        .listForChange(ids)
                        .map(found -> found.stream().collect(toMap(Video::id, identity())))
                        .chain(found -> Multi.createFrom()
                                .iterable(ids)
                                .onItem()
                                .transformToUniAndConcatenate(id -> apply(change, id, found))
                                .collect()
                                .asList()));
    }

    private Uni<BulkResult> apply(BulkChange change, UUID id, Map<UUID, Video> found) {
        if (!found.containsKey(id)) {
            return Uni.createFrom().item(BulkResult.refused(id, new Failure.NotFound("video", id)));
        }
        var video = found.get(id);
        try {
            return change.applyTo(video, clock.instant())
                    .map(event -> videos.tell(video, event))
                    .orElseGet(() -> Uni.createFrom().voidItem())
                    .replaceWith(BulkResult.done(id));
        } catch (Failure refused) {
            return Uni.createFrom().item(BulkResult.refused(id, refused));
        }
    }
}
