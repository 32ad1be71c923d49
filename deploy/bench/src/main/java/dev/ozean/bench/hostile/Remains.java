package dev.ozean.bench.hostile;

import dev.ozean.bench.house.House;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What a service holds while nothing is to be done.
 *
 * @param children processes that it started, and theirs
 * @param scratch files that were to be gone when their job was
 * @param files open ones, pipes too, but not sockets
 */
record Remains(int children, int scratch, int files, int sockets, int threads) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LOOK = Duration.ofMillis(300);

    /** Each instance holds its part of the scratch folder by a file of this name. */
    private static final String LOCK = "lock";

    static Remains of(House house) throws IOException {
        var service = house.encoder();
        if (!service.alive()) {
            throw new IllegalStateException("the service ended");
        }
        var process = Path.of("/proc", Long.toString(service.pid()));
        var sockets = 0;
        var files = 0;
        try (var open = Files.list(process.resolve("fd"))) {
            for (var one : open.toList()) {
                if (isSocket(one)) {
                    sockets++;
                } else {
                    files++;
                }
            }
        }
        try (var threads = Files.list(process.resolve("task"));
                var scratch = Files.walk(house.scratch())) {
            return new Remains(
                    service.descendants().size(),
                    (int) scratch.filter(Files::isRegularFile)
                            .filter(file -> !file.getFileName().toString().equals(LOCK))
                            .count(),
                    files,
                    sockets,
                    (int) threads.count());
        }
    }

    /** Children and files of the last job may take a moment to go. */
    static Remains afterRest(House house) throws IOException, InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        var remains = of(house);
        while (System.nanoTime() < end && !remains.isClean()) {
            Thread.sleep(LOOK);
            remains = of(house);
        }
        return remains;
    }

    boolean isClean() {
        return children == 0 && scratch == 0;
    }

    /** Pools come and go; what stays for one job in ten is a leak. */
    boolean hasGrownSince(Remains before, int jobs) {
        var most = 20 + jobs / 10;
        return files - before.files > most || sockets - before.sockets > most || threads - before.threads > most;
    }

    private static boolean isSocket(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString().startsWith("socket:");
        } catch (IOException _) {
            return false;
        }
    }
}
