package dev.ozean.local.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a Java child: this launcher's JDK, a small heap, and no more threads and caches than it needs. */
public record Jvm(List<String> command) {
    public static Jvm withHeap(String most) {
        return new Jvm(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + most,
                "-Xms16m",
                "-XX:+UseSerialGC",
                "-XX:MinHeapFreeRatio=15",
                "-XX:MaxHeapFreeRatio=30",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
    }

    public Jvm with(String... arguments) {
        var whole = new ArrayList<>(command);
        whole.addAll(List.of(arguments));
        return new Jvm(whole);
    }
}
