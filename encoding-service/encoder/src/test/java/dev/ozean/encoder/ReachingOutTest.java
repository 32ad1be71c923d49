package dev.ozean.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.encoding.hostile.Canary;
import dev.ozean.encoding.hostile.Corpus;
import dev.ozean.encoding.hostile.Evil;
import dev.ozean.encoding.hostile.Listener;
import dev.ozean.encoding.hostile.Targets;
import dev.ozean.encoding.protocol.ToParent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without any sandbox: what a file asks for is not done in the first place. */
class ReachingOutTest {
    @TempDir
    Path folder;

    @Test
    void no_file_makes_the_encoder_open_another_or_call_anybody() throws IOException {
        // given
        var film = Corpus.canary();
        try (var listener = Listener.start(film);
                var beside = Canary.plant(folder.resolve("canary.avi"), film);
                var words = Canary.plant(folder.resolve("canary.srt"), new byte[100])) {
            var targets = new Targets(listener.address(), listener.udp(), List.of(beside.file(), words.file()));

            // when
            var outcomes = outcomes(Corpus.reachingOut(targets));

            // then
            var all = new SoftAssertions();
            outcomes.forEach((evil, outcome) -> check(evil, outcome, all));
            all.assertAll();
            assertThat(listener.calls()).isZero();
            assertThat(beside.wasRead()).isFalse();
            assertThat(words.wasRead()).isFalse();
        }
    }

    /** Of each, two at a time. */
    private Map<Evil, Outcome> outcomes(List<Evil> files) {
        var outcomes = new ConcurrentHashMap<Evil, Outcome>();
        try (var lanes = Executors.newFixedThreadPool(2)) {
            files.forEach(evil -> lanes.submit(() -> outcomes.put(evil, outcome(evil))));
        }
        assertThat(outcomes).hasSameSizeAs(files);
        return outcomes;
    }

    private Outcome outcome(Evil evil) throws IOException {
        var place = Files.createDirectories(folder.resolve("for-" + evil.name().hashCode()));
        return ParentSide.encode(place, Files.write(place.resolve("master.mp4"), evil.bytes()));
    }

    private static void check(Evil evil, Outcome outcome, SoftAssertions all) {
        if (evil.plays()) {
            // Its own second, not the two of the canary.
            all.assertThat(outcome.lastWord()).as(evil.toString()).isInstanceOf(ToParent.Done.class);
            all.assertThat(outcome.all(ToParent.Done.class))
                    .as(evil.toString())
                    .allSatisfy(done -> assertThat(done.frames()).isEqualTo(25));
        } else {
            all.assertThat(outcome.all(ToParent.Failed.class))
                    .as(evil.toString())
                    .singleElement()
                    .satisfies(failed -> assertThat(failed.code()).isIn(evil.refusals()));
        }
    }
}
