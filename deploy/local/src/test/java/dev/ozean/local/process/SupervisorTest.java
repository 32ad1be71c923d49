package dev.ozean.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {
    private static final Program.Stop QUICK = new Program.Stop("TERM", Duration.ofSeconds(1));
    private static final Probe AT_ANY_TIME = () -> true;
    private static final Probe NEVER = () -> false;
    private static final Program.Pulse STEADY = Program.Pulse.of(AT_ANY_TIME);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Backoff AT_ONCE =
            new Backoff(Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofMinutes(1));

    @TempDir
    private Path folder;

    private final LinkedBlockingQueue<Boolean> changes = new LinkedBlockingQueue<>();
    private PidFiles pids;
    private Supervisor supervisor;

    @BeforeEach
    void watch() {
        pids = new PidFiles(folder.resolve("run"));
        supervisor = new Supervisor(pids, AT_ONCE, () -> changes.add(true));
    }

    @AfterEach
    void stop() {
        supervisor.stop(List.of("child"));
    }

    @Test
    void a_program_that_was_killed_is_started_again() throws InterruptedException {
        // given
        var child = supervisor.start(program("sleep 600"));
        child.awaitReady(PATIENCE);
        var first = child.process().orElseThrow();

        // when
        child.kill();

        // then
        awaitReadyAgain(child);
        var second = child.process().orElseThrow();
        assertThat(second).isNotEqualTo(first);
        assertThat(child.restarts()).isEqualTo(1);
        assertThat(pids.running("child")).contains(second);
    }

    @Test
    void after_stop_neither_the_program_nor_its_children_run() {
        // given
        var child = supervisor.start(
                program("sleep 600 & sleep 601 & : > both; wait", () -> Files.exists(folder.resolve("both"))));
        child.awaitReady(PATIENCE);
        var shell = child.process().orElseThrow();
        var family = shell.descendants();

        // when
        supervisor.stop(List.of("child"));

        // then
        assertThat(shell.alive()).isFalse();
        assertThat(family).hasSize(2).noneMatch(ProcessId::alive);
        assertThat(pids.running("child")).isEmpty();
        assertThat(child.phase()).isEqualTo(Supervised.Phase.STOPPED);
    }

    @Test
    void a_program_that_ignores_the_request_is_killed() {
        // given
        var child = supervisor.start(program("trap '' TERM; sleep 600 & wait; sleep 600"));
        child.awaitReady(PATIENCE);
        var shell = child.process().orElseThrow();

        // when
        supervisor.stop(List.of("child"));

        // then
        assertThat(shell.alive()).isFalse();
    }

    @Test
    void a_program_that_keeps_dying_is_reported_with_its_last_words() {
        // given
        var child = supervisor.start(new Program(
                "child",
                List.of("sh", "-c", "echo the disk is full; exit 3"),
                Map.of(),
                folder,
                folder.resolve("child.log"),
                NEVER,
                STEADY,
                QUICK));

        // when
        var waiting = assertThatThrownBy(() -> child.awaitReady(PATIENCE));

        // then
        waiting.isInstanceOf(NotReady.class)
                .hasMessageContaining("child ended 3 times while starting")
                .hasMessageContaining("the disk is full");
    }

    @Test
    void a_program_that_cannot_be_started_for_a_while_is_started_when_it_can() throws Exception {
        // given
        var log = folder.resolve("child.log");
        var child = supervisor.start(program("sleep 600"));
        child.awaitReady(PATIENCE);
        Files.delete(log);
        Files.createDirectory(log);

        // when
        child.kill();
        await(() -> child.restarts() > 2);
        Files.delete(log);

        // then
        awaitReadyAgain(child);
        assertThat(pids.running("child")).isEqualTo(child.process()).isPresent();
    }

    @Test
    void a_program_that_hangs_is_started_again() throws InterruptedException {
        // given
        var hangs = new AtomicBoolean();
        var child = supervisor.start(
                program("sleep 600", new Program.Pulse(() -> !hangs.getAndSet(false), Duration.ofMillis(1), 1)));
        child.awaitReady(PATIENCE);
        var first = child.process().orElseThrow();

        // when
        hangs.set(true);

        // then
        await(() -> child.restarts() == 1);
        awaitReadyAgain(child);
        assertThat(child.process().orElseThrow()).isNotEqualTo(first);
    }

    @Test
    void a_program_that_misses_now_and_then_runs_on() throws InterruptedException {
        // given
        var asked = new Semaphore(0);
        var answers = new AtomicInteger();
        var child = supervisor.start(program(
                "sleep 600",
                new Program.Pulse(
                        () -> {
                            asked.release();
                            return answers.incrementAndGet() % 3 == 0;
                        },
                        Duration.ofMillis(1),
                        3)));
        child.awaitReady(PATIENCE);
        var first = child.process();

        // when
        var often = asked.tryAcquire(20, PATIENCE.toSeconds(), TimeUnit.SECONDS);

        // then
        assertThat(often).isTrue();
        assertThat(child.process()).isEqualTo(first);
    }

    private Program program(String script) {
        return program(script, AT_ANY_TIME, STEADY);
    }

    private Program program(String script, Probe probe) {
        return program(script, probe, STEADY);
    }

    private Program program(String script, Program.Pulse pulse) {
        return program(script, AT_ANY_TIME, pulse);
    }

    private Program program(String script, Probe probe, Program.Pulse pulse) {
        return new Program(
                "child",
                List.of("sh", "-c", script),
                Map.of(),
                folder,
                folder.resolve("child.log"),
                probe,
                pulse,
                QUICK);
    }

    private void awaitReadyAgain(Supervised child) throws InterruptedException {
        await(() -> child.phase() == Supervised.Phase.READY);
    }

    private void await(BooleanSupplier reached) throws InterruptedException {
        while (!reached.getAsBoolean()) {
            assertThat(changes.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isNotNull();
        }
    }
}
