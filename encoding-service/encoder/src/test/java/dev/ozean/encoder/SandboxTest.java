package dev.ozean.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ozean.encoder.libav.TestMedia;
import dev.ozean.encoding.protocol.JobLimits;
import dev.ozean.encoding.protocol.ToParent;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxTest {
    @TempDir
    Path folder;

    @Test
    void the_child_needs_nothing_but_a_jdk_its_home_and_scratch() throws Exception {
        // given
        assumeTrue(bubblewrapWorks(), "no bubblewrap here");
        var master = TestMedia.of(320, 180, 25, 1).write(folder.resolve("master.mp4"));
        var home = Path.of(System.getProperty("encoder.home"));
        var scratch = Files.createDirectories(folder.resolve("scratch"));
        var command = new ArrayList<>(List.of("bwrap", "--unshare-all", "--die-with-parent", "--new-session"));
        command.addAll(List.of("--clearenv", "--cap-drop", "ALL", "--proc", "/proc", "--dev", "/dev"));
        for (var libraries :
                List.of("/lib", "/lib64", "/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib64")) {
            command.addAll(List.of("--ro-bind-try", libraries, libraries));
        }
        for (var visible : visible(home)) {
            command.addAll(List.of("--ro-bind", visible, visible));
        }
        command.addAll(List.of("--bind", scratch.toString(), scratch.toString(), "--chdir", home.toString()));
        command.addAll(ParentSide.childCommand(home));

        // when
        Outcome outcome;
        try (var parent = ParentSide.start(folder, command, home)) {
            outcome = parent.finish(master, Settings.QUICK, JobLimits.DEFAULT);
        }

        // then
        assertThat(outcome.lastWord()).isEqualTo(new ToParent.Done(25, Duration.ofSeconds(1)));
    }

    private static List<String> visible(Path home) {
        var visible = new ArrayList<>(List.of(System.getProperty("java.home"), home.toString()));
        visible.addAll(List.of(System.getProperty("java.class.path").split(File.pathSeparator)));
        return visible.stream().filter(path -> Files.exists(Path.of(path))).toList();
    }

    private static boolean bubblewrapWorks() throws InterruptedException {
        try {
            return new ProcessBuilder("bwrap", "--unshare-all", "--ro-bind", "/", "/", "true")
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException _) {
            return false;
        }
    }
}
