package dev.ozean.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.local.data.DataFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockTest {
    @TempDir
    private Path folder;

    @Test
    void one_launcher_at_a_time_has_the_folder() {
        // given
        var data = DataFolder.at(folder);
        var first = Lock.take(data).orElseThrow();
        var second = Lock.take(data);

        // when
        first.close();

        // then
        assertThat(second).isEmpty();
        assertThat(Lock.take(data)).isPresent();
    }
}
