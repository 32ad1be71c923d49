package dev.ozean.chaos.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.chaos.fault.Moment;
import dev.ozean.chaos.fault.Weather;
import dev.ozean.chaos.fault.Weather.Fault;
import dev.ozean.chaos.house.Ground;
import dev.ozean.chaos.house.Pace;
import dev.ozean.chaos.house.ShortFilm;
import dev.ozean.local.data.Home;
import dev.ozean.local.process.Signals;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Short walks, and what chance brings too rarely; {@code ./vms chaos} walks on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChaosTest {
    private static final int STEPS = 5;
    private static final Duration WORK = Duration.ofMinutes(2);

    /** The product's lease is 20 s, and 30 s are promised. */
    private static final Duration TAKE_OVER = Pace.BRISK.lease().plusSeconds(10);

    /** Less than those who run it wait before they kill. */
    private static final Duration FAREWELL = Duration.ofSeconds(10);

    private final Home home = Home.find();
    private final Path folder = home.of("deploy/acceptance/target/walk");
    private final SplittableRandom dice = new SplittableRandom(1);
    private Ground ground;
    private History history;
    private Stage stage;
    private Walk walk;

    @BeforeAll
    void start() {
        history = History.in(folder.resolve("test.log"));
        ground = Ground.start(home, folder.resolve("test"), Pace.BRISK);
        walk = new Walk(ground, ShortFilm.of(home), 0, history);
        stage = walk.stage();
        walk.begin();
    }

    /** With nothing under way, what is done next is done to the one job of the test. */
    @BeforeEach
    void rest() {
        assertThat(walk.check()).isEmpty();
    }

    @AfterAll
    void stop() {
        if (ground == null) {
            return;
        }
        try {
            assertThat(walk.check()).isEmpty();
        } finally {
            walk.close();
            ground.close();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 9})
    void after_a_short_walk_everything_is_right(long seed) {
        System.out.printf("a walk of %d steps with seed %d; its history is in %s%n", STEPS, seed, history.file());
        try (var random = new Walk(ground, ShortFilm.of(home), seed, history)) {
            // given
            random.begin();

            // when
            for (var step = 0; step < STEPS; step++) {
                random.next();
            }

            // then
            assertThat(random.check()).isEmpty();
            assertThat(random.undone()).isEmpty();
        }
    }

    @Test
    void a_worker_that_wakes_up_past_its_lease_spoils_nothing() {
        // given
        var trap = ground.ambush().set(Moment.STORED, 1, who -> signal(who, "STOP"));
        var scene = stage.scene(dice);
        scene.studio().encode(scene.video(), true);
        var sleeper = trap.await(WORK);
        assertThat(sleeper).isNotEmpty();

        // when
        var takenOver = Stage.await(TAKE_OVER, () -> count(scene.video(), "taken_over") > 0);
        signal(sleeper, "CONT");

        // then
        assertThat(takenOver).isTrue();
        assertThat(walk.check()).isEmpty();
        assertThat(count(scene.video(), "completed")).isPositive();
    }

    @Test
    void a_worker_that_is_cut_off_in_the_middle_of_a_transaction_holds_up_nobody() {
        // given
        var trap = ground.ambush()
                .set(Moment.FINISHING, 0, who -> ground.taps(who).sql().hold());
        var scene = stage.scene(dice);
        scene.studio().encode(scene.video(), true);
        var cutOff = trap.await(WORK);
        assertThat(cutOff).isNotEmpty();

        // when
        var done = Stage.await(WORK, () -> count(scene.video(), "completed") > 0);
        ground.taps(cutOff).sql().goOn();

        // then
        assertThat(done).isTrue();
        assertThat(walk.check()).isEmpty();
    }

    @Test
    void an_event_that_the_relay_sent_before_it_died_has_its_effect_once() {
        // given
        var trap = ground.ambush().set(Moment.TOLD, 0, ground.programs()::kill);
        var scene = stage.scene(dice);

        // when
        scene.studio().encode(scene.video(), true);

        // then
        assertThat(trap.await(WORK)).isNotEmpty();
        assertThat(walk.check()).isEmpty();
    }

    @Test
    void a_job_that_found_no_room_on_its_disk_is_tried_again_and_done() {
        // given
        Ground.WORKERS.forEach(worker -> {
            ground.programs().awaitReady(worker);
            assertThat(ground.disk(worker).fill()).isTrue();
        });
        var scene = stage.scene(dice);
        scene.studio().encode(scene.video(), true);
        var refused = Stage.await(WORK, () -> count(scene.video(), "retrying") > 0);

        // when
        Ground.WORKERS.forEach(worker -> ground.disk(worker).free());

        // then
        assertThat(refused).isTrue();
        assertThat(walk.check()).isEmpty();
        assertThat(last(scene.video())).isEqualTo("completed");
    }

    @ParameterizedTest
    @EnumSource(names = {"COUNTING_MASTERS", "COUNTING_STREAMS"})
    void a_service_that_is_told_to_stop_while_it_lists_its_bucket_ends_in_time_and_the_accounts_go_on(Moment listing) {
        // given
        var database = listing == Moment.COUNTING_MASTERS ? "catalog" : "encoding";
        var trap = ground.ambush().set(listing, 0, this::slowDown);
        var due = becomeDue(database);
        var accountant = trap.await(WORK);
        assertThat(accountant).isNotEmpty();

        // when
        var ended = ground.programs().terminate(accountant, FAREWELL);
        ground.taps(accountant).store().become(Weather.CALM);

        // then
        assertThat(ended).isTrue();
        assertThat(Stage.await(WORK, () -> ground.rows().count(database, "select number from storage_pass") > due + 1))
                .isTrue();
    }

    /** The answer comes when a service that did not wait for it would have closed its connection. */
    private void slowDown(String service) {
        ground.taps(service).store().become(new Weather(Fault.SLOW, 1, 2000, dice));
    }

    /** Whoever was killed in the middle of a walk would keep others away for minutes. */
    private long becomeDue(String database) {
        return ground.rows().count(database, "update storage_pass set claimed_until = '-infinity' returning number");
    }

    private void signal(String worker, String signal) {
        ground.programs().process(worker).ifPresent(process -> Signals.send(process, signal));
    }

    private long count(UUID video, String type) {
        return ground.rows().count("encoding", """
                select count(*) from processing_events join jobs on jobs.id = job_id
                where jobs.video_id = '%1$s' and type = '%2$s'
                  and jobs.generation = (select max(generation) from jobs where video_id = '%1$s')""".formatted(video, type));
    }

    private String last(UUID video) {
        return ground.rows()
                .of(
                        "encoding",
                        "select status from jobs where video_id = '%s' order by generation desc".formatted(video),
                        row -> row.getString(1))
                .getFirst();
    }
}
