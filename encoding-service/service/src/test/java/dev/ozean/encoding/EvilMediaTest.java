package dev.ozean.encoding;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ozean.encoding.child.Children;
import dev.ozean.encoding.child.Sandbox;
import dev.ozean.encoding.hostile.Corpus;
import dev.ozean.encoding.hostile.Evil;
import dev.ozean.local.TestBroker;
import dev.ozean.local.TestStack;
import dev.ozean.local.data.Home;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that do harm if they can go the main road: a real service, real children, the sandbox and the limits of every day. */
@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "encoding"))
@TestProfile(TwoPlaces.class)
class EvilMediaTest {
    private static final long SEED = 2026;
    private static final Path SCRATCH = Path.of("target/scratch").toAbsolutePath();

    @TempDir
    static Path folder;

    private static Optional<Parade> parade = Optional.empty();

    @Inject
    Store store;

    @Inject
    Children children;

    @ConfigProperty(name = "ozean.child.memory", defaultValue = "4G")
    MemorySize memory;

    @AfterAll
    static void clear_away() throws IOException {
        if (parade.isPresent()) {
            parade.get().write(Path.of("target/evil-media.txt"));
            parade.get().close();
        }
    }

    @Test
    void each_ends_in_clear_words_or_as_a_stream_that_plays() throws IOException {
        // when
        var marches = parade().marches();

        // then
        var all = new SoftAssertions();
        for (var march : marches) {
            all.assertThat(march.complaint()).as(march.evil().toString()).isEmpty();
        }
        all.assertAll();
    }

    @Test
    void none_reaches_the_network() throws IOException {
        // then
        assertThat(parade().canaries().calls()).isZero();
    }

    @Test
    void none_reads_a_file_that_is_not_its_own() throws IOException {
        // then
        assertThat(parade().canaries().read()).isEmpty();
        assertThat(parade().marches())
                .noneMatch(march -> march.words().contains(parade().canaries().mark()));
    }

    @Test
    void none_takes_more_memory_than_it_may_have() throws IOException {
        // then
        assertThat(parade().marches())
                .allSatisfy(march -> assertThat(march.seen().peak())
                        .as(march.evil().toString())
                        .isLessThan(memory.asLongValue()));
        // Else nobody would have noticed.
        assertThat(parade().marches()).anyMatch(march -> march.seen().peak() > 0);
    }

    @Test
    void no_words_of_a_film_become_a_script_in_a_browser() throws IOException {
        // then
        assertThat(parade().marches()).noneMatch(march -> march.words().contains("<script"));
        // Its words are there, as words.
        assertThat(parade().marches()).anyMatch(march -> march.words().contains("alert(1)"));
    }

    @Test
    void the_service_goes_on_as_before_with_nothing_left_behind() throws IOException {
        // given
        parade();

        // when
        var good = new Scene(parade().broker(), store)
                .master(TestClip.avi(2, 320, 180, 25))
                .request();

        // then
        good.awaitStatus("completed");
        get("/q/health/ready").then().statusCode(200);
        await().until(() -> !parade().isUnderWay());
        await().until(() -> left().isEmpty());
    }

    /** All of them, once. */
    private Parade parade() {
        if (parade.isEmpty()) {
            assertThat(children.sandbox()).as("a sandbox works here").isNotEqualTo(Sandbox.NONE);
            var canaries = new Canaries(SCRATCH);
            parade = Optional.of(new Parade(new TestBroker(), store, canaries, folder));
            parade.get().march(corpus(canaries));
        }
        return parade.get();
    }

    private static List<Evil> corpus(Canaries canaries) {
        try {
            var film = Files.readAllBytes(Home.find().of("encoding-service/encoder/src/main/rehearsal/film.mp4"));
            byte[] words;
            try (var resource = EvilMediaTest.class.getResourceAsStream("worker/words.mkv")) {
                words = resource.readAllBytes();
            }
            return Stream.of(
                            Corpus.reachingOut(canaries.targets()),
                            Corpus.excessive(),
                            Corpus.truncated("film.mp4", film, 14),
                            Corpus.truncated("words.mkv", words, 8),
                            Corpus.flipped("film.mp4", film, 60, SEED))
                    .flatMap(List::stream)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> left() throws IOException {
        try (var files = Files.walk(SCRATCH)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("lock"))
                    .filter(file -> !file.getFileName().toString().startsWith("ozean-canary"))
                    .filter(file -> !file.toString().contains("/other.1/"))
                    .toList();
        }
    }
}
