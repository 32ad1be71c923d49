package dev.ozean.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.encoder.libav.NativeMemory;
import dev.ozean.encoder.libav.TestMedia;
import dev.ozean.encoding.protocol.JobLimits;
import dev.ozean.encoding.protocol.JobSettings;
import dev.ozean.encoding.protocol.ToChild;
import dev.ozean.encoding.protocol.ToParent;
import dev.ozean.encoding.protocol.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeakTest {
    private static final int WARM_UP = 12;
    private static final int ROUNDS = 10;

    @TempDir
    Path folder;

    @Test
    void jobs_that_work_fail_and_are_cancelled_give_all_memory_back() throws IOException {
        // given
        var whole = TestMedia.of(640, 480, 25, 2).muxed("movflags", "faststart").write(folder.resolve("whole.mp4"));
        var bytes = Files.readAllBytes(whole);
        var cut = Files.write(folder.resolve("cut.mp4"), Arrays.copyOf(bytes, bytes.length / 2));
        var longer = TestMedia.of(160, 90, 10, 10).silent().encoded("g", "20").write(folder.resolve("longer.mp4"));
        var script = Files.writeString(folder.resolve("script.mp4"), "#EXTM3U\n");
        for (int round = 0; round < WARM_UP; round++) {
            round(round, whole, longer, cut, script);
        }
        var before = NativeMemory.now();

        // when
        for (int round = WARM_UP; round < WARM_UP + ROUNDS; round++) {
            round(round, whole, longer, cut, script);
        }

        // then
        var after = NativeMemory.now();
        assertThat(after.pointers()).isEqualTo(before.pointers());
        assertThat(after.mebibytes()).isLessThan(before.mebibytes() + 48);
    }

    private void round(int number, Path whole, Path longer, Path cut, Path script) throws IOException {
        var place = Files.createDirectories(folder.resolve("round" + number));
        assertThat(run(place.resolve("whole"), whole)).isInstanceOf(ToParent.Done.class);
        assertThat(run(place.resolve("copied"), whole, Settings.copying(100))).isInstanceOf(ToParent.Done.class);
        assertThat(fitted(place.resolve("fitted"), longer)).isInstanceOf(ToParent.Done.class);
        assertThat(run(place.resolve("cut"), cut)).isInstanceOf(ToParent.Failed.class);
        assertThat(run(place.resolve("cut-copied"), cut, Settings.copying(100))).isInstanceOf(ToParent.Failed.class);
        assertThat(run(place.resolve("script"), script)).isInstanceOf(ToParent.Failed.class);
        assertThat(cancelled(place.resolve("cancelled"), whole)).isInstanceOf(ToParent.Cancelled.class);
    }

    private static ToParent run(Path place, Path master) throws IOException {
        return run(place, master, Settings.QUICK);
    }

    private static ToParent run(Path place, Path master, JobSettings settings) throws IOException {
        try (var parent = ParentSide.inProcess(place)) {
            return parent.finish(master, settings, JobLimits.DEFAULT).lastWord();
        }
    }

    private static ToParent fitted(Path place, Path master) throws IOException {
        try (var parent = ParentSide.inProcess(place)) {
            return parent.finish(master, Settings.fitting(), JobLimits.DEFAULT).lastWord();
        }
    }

    private static ToParent cancelled(Path place, Path master) throws IOException {
        try (var parent = ParentSide.inProcess(place)) {
            parent.send(new ToChild.Job(Files.size(master), Work.WHOLE, Settings.QUICK, JobLimits.DEFAULT));
            parent.talk(master, message -> message instanceof ToParent.Plan);
            parent.send(new ToChild.Cancel());
            parent.talk(master, _ -> false);
            return parent.outcome().lastWord();
        }
    }
}
