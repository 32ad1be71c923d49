package dev.ozean.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.encoder.libav.TestMedia;
import dev.ozean.encoding.protocol.FailureCode;
import dev.ozean.encoding.protocol.JobLimits;
import dev.ozean.encoding.protocol.JobSettings;
import dev.ozean.encoding.protocol.ToChild;
import dev.ozean.encoding.protocol.ToParent;
import dev.ozean.encoding.protocol.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildLifeTest {
    @TempDir
    Path folder;

    private Path master;

    @BeforeEach
    void shoot() {
        master = TestMedia.of(640, 360, 25, 60).silent().write(folder.resolve("master.mp4"));
    }

    @Test
    void a_cancelled_child_says_so_and_ends() throws IOException {
        try (var parent = ParentSide.start(folder)) {
            // given
            parent.send(job(JobLimits.DEFAULT));
            parent.talk(master, message -> message instanceof ToParent.Segment);

            // when
            parent.send(new ToChild.Cancel());
            parent.talk(master, _ -> false);

            // then
            assertThat(parent.outcome())
                    .returns(new ToParent.Cancelled(), Outcome::lastWord)
                    .returns(0, Outcome::exit);
        }
    }

    @Test
    void a_child_whose_parent_is_gone_ends_at_once() throws Exception {
        try (var parent = ParentSide.start(folder)) {
            // given
            parent.send(job(JobLimits.DEFAULT));
            parent.talk(master, message -> message instanceof ToParent.Segment);

            // when
            parent.process().getOutputStream().close();

            // then
            assertThat(parent.process().waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(parent.process().exitValue()).isEqualTo(10);
        }
    }

    @Test
    void a_child_waits_when_its_files_are_not_taken() throws IOException {
        try (var parent = ParentSide.start(folder)) {
            // given
            var ladder = JobSettings.DEFAULT.with(JobSettings.DEFAULT.policy().plain());
            parent.send(new ToChild.Job(Files.size(master), Work.WHOLE, ladder, room(1 << 20)));

            // when
            parent.starve(master, 8);

            // then
            assertThat(parent.waitingBytes()).isBetween(1L << 18, 1L << 20);
        }
    }

    @Test
    void a_master_that_cannot_be_read_may_be_read_on_another_try() throws IOException {
        try (var parent = ParentSide.start(folder)) {
            // given
            parent.send(job(JobLimits.DEFAULT));

            // when
            parent.talk(Files.createFile(folder.resolve("gone.mp4")), _ -> false);

            // then
            assertThat(parent.outcome().failure())
                    .isEqualTo(FailureCode.SOURCE_UNREADABLE)
                    .returns(true, FailureCode::passing);
        }
    }

    private ToChild.Job job(JobLimits limits) throws IOException {
        return new ToChild.Job(Files.size(master), Work.WHOLE, Settings.QUICK, limits);
    }

    private static JobLimits room(long bytes) {
        var usual = JobLimits.DEFAULT;
        return new JobLimits(
                usual.maxPixels(),
                usual.maxStreams(),
                usual.maxDuration(),
                usual.probeBytes(),
                usual.noProgress(),
                usual.maxAllocation(),
                bytes);
    }
}
