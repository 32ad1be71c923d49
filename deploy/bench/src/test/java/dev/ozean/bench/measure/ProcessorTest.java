package dev.ozean.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProcessorTest {
    @Test
    void work_of_this_process_is_counted_as_its_own() {
        // given
        var before = Processor.SELF.time();

        // when
        var until = System.nanoTime() + Duration.ofMillis(50).toNanos();
        while (System.nanoTime() < until) {
            Thread.onSpinWait();
        }

        // then
        assertThat(Processor.SELF.time()).isGreaterThan(before);
    }

    @Test
    void a_child_that_ended_is_counted_among_the_children() throws Exception {
        // given
        var before = Processor.CHILDREN.time();

        // when
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        new ProcessBuilder(java, "-version")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();

        // then
        assertThat(Processor.CHILDREN.time()).isGreaterThan(before);
    }
}
