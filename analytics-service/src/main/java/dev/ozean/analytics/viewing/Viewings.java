package dev.ozean.analytics.viewing;

import dev.ozean.analytics.figure.Figures;
import dev.ozean.analytics.video.Videos;
import dev.ozean.events.PlaybackHeartbeat;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Turns the samples of a session into what they add to the figures. */
@ApplicationScoped
public class Viewings {
    private final ViewingRepository viewings;
    private final Videos videos;
    private final Figures figures;
    private final ViewingConfig config;
    private final MeterRegistry meters;
    private final Clock clock;

    Viewings(
            ViewingRepository viewings,
            Videos videos,
            Figures figures,
            ViewingConfig config,
            MeterRegistry meters,
            Clock clock) {
        this.viewings = viewings;
        this.videos = videos;
        this.figures = figures;
        this.config = config;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * Counts a sample, of a video that is not known yet too: its {@code video.created} may be behind on another topic.
     * Such figures are shown and told when it has come.
     */
    public Uni<Void> heard(PlaybackHeartbeat heartbeat) {
        return videos.isDeleted(heartbeat.videoId())
                .chain(deleted -> deleted ? passOver("deleted") : heardOfVideo(heartbeat));
    }

    public Uni<Void> forget(UUID video) {
        return viewings.deleteOf(video);
    }

    private Uni<Void> heardOfVideo(PlaybackHeartbeat heartbeat) {
        return Sample.of(heartbeat, clock.instant(), config).map(this::add).orElseGet(() -> passOver("unbelievable"));
    }

    private Uni<Void> add(Sample sample) {
        return viewings.lockOrBegin(sample.viewing(), () -> Viewing.begun(sample))
                .map(viewing -> viewing.heard(sample, config))
                .invoke(growths -> count(growths.isEmpty() ? "nothing_new" : "counted"))
                .chain(growths -> figures.add(
                        sample.viewing().groupId(), sample.viewing().videoId(), sample.platform(), growths));
    }

    private Uni<Void> passOver(String reason) {
        count(reason);
        return Uni.createFrom().voidItem();
    }

    private void count(String outcome) {
        meters.counter("ozean.analytics.heartbeats", "outcome", outcome).increment();
    }
}
