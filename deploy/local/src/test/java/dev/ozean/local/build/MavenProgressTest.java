package dev.ozean.local.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.local.build.MavenProgress.Step;
import org.junit.jupiter.api.Test;

class MavenProgressTest {
    private final MavenProgress progress = new MavenProgress();

    @Test
    void a_module_among_many_tells_where_the_build_is() {
        // when
        var step = progress.read("[INFO] Building Events: the published language 0.1.0                [2/11]");

        // then
        assertThat(step).contains(new Step("Events: the published language", 2, 11));
    }

    @Test
    void a_single_module_is_the_whole_build() {
        // when
        var step = progress.read("[INFO] Building Ozean gateway 0.1.0");

        // then
        assertThat(step).contains(new Step("Ozean gateway", 1, 1));
    }

    @Test
    void other_lines_tell_nothing() {
        assertThat(progress.read("[INFO] Building jar: target/gateway-0.1.0.jar"))
                .isEmpty();
        assertThat(progress.read("[INFO] BUILD SUCCESS")).isEmpty();
        assertThat(progress.read("")).isEmpty();
    }
}
