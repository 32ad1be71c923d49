package dev.ozean.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ozean.events.Event;
import dev.ozean.events.Ids;
import dev.ozean.events.VideoEvent.VideoCreated;
import dev.ozean.events.VideoEvent.VideoDeleted;
import dev.ozean.events.VideoEvent.VideoUpdated;
import dev.ozean.events.VideoState;
import dev.ozean.local.TestBroker;
import dev.ozean.messaging.InGroup;
import dev.ozean.messaging.VideoCopies;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What holds for every service that keeps copies of the videos; a service says what its own copy looks like. */
public abstract class VideoCopiesContract<V> {
    private static final UUID GROUP = Ids.next();
    private static final UUID OTHER_GROUP = Ids.next();

    private static TestBroker broker;

    @Inject
    InGroup inGroup;

    private final UUID video = Ids.next();

    protected abstract VideoCopies<V> copies();

    /** What the service took over of the video. */
    protected abstract Object taken(V copy);

    /** What it takes over of a video that is {@code migrating} and has the id {@code 222} at Vimeo. */
    protected abstract Object expected();

    protected abstract boolean isDeleted(V copy);

    @BeforeAll
    static void connect() {
        broker = new TestBroker();
    }

    @AfterAll
    static void disconnect() {
        broker.close();
    }

    @Test
    void a_video_is_known_as_the_catalogue_tells_it() {
        // given
        apply(new VideoCreated(older(0)));

        // when
        apply(new VideoUpdated(newer(1)));

        // then
        assertThat(taken(known())).isEqualTo(expected());
    }

    @Test
    void an_event_that_comes_late_changes_nothing() {
        // given
        apply(new VideoUpdated(newer(7)));

        // when
        apply(new VideoCreated(older(0)));

        // then
        assertThat(taken(known())).isEqualTo(expected());
    }

    @Test
    void a_deleted_video_does_not_come_back() {
        // given
        apply(new VideoDeleted(newer(9)));

        // when
        apply(new VideoUpdated(newer(8)));

        // then
        assertThat(isDeleted(known())).isTrue();
    }

    @Test
    void another_group_does_not_see_it() {
        // given
        apply(new VideoCreated(older(0)));

        // when
        var theirs = find(OTHER_GROUP);

        // then
        assertThat(theirs).isEmpty();
    }

    /** Sends the event and waits until its effect is committed, if it had any. */
    private void apply(Event event) {
        var id = Ids.next();
        broker.send(id, event);
        await().atMost(Duration.ofSeconds(30)).until(() -> inGroup(GROUP, () -> isSeen(id)));
    }

    private V known() {
        return find(GROUP).orElseThrow();
    }

    private Optional<V> find(UUID group) {
        return inGroup(group, () -> copies().findById(video).map(Optional::ofNullable));
    }

    private static Uni<Boolean> isSeen(UUID event) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select exists (select from inbox where event_id = :id)", Boolean.class)
                        .setParameter("id", event)
                        .getSingleResult());
    }

    private <T> T inGroup(UUID group, Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> inGroup.run(group, work));
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }

    private VideoState older(long version) {
        return state(version, "vimeo_only", "111");
    }

    private VideoState newer(long version) {
        return state(version, "migrating", "222");
    }

    private VideoState state(long version, String migrationStatus, String vimeoId) {
        return new VideoState(
                GROUP,
                video,
                version,
                "Waves",
                "",
                List.of(),
                "ready",
                "private",
                "draft",
                migrationStatus,
                List.of(new VideoState.Platform("vimeo", "ready", Optional.of(vimeoId))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH,
                Instant.EPOCH);
    }
}
