package dev.ozean.bench.flat;

import dev.ozean.bench.house.House;
import dev.ozean.bench.measure.Memory;
import dev.ozean.local.process.ProcessId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Examines the encoding service of a house where nothing is to be done. */
final class Doctor {
    /** Children and files of the last job may take a moment to go. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Duration LOOK = Duration.ofMillis(200);

    /** Each instance holds its part of the scratch folder by a file of this name. */
    private static final String LOCK = "lock";

    private final ProcessId service;
    private final Path scratch;

    Doctor(House house) {
        this.service = house.encoder();
        this.scratch = house.scratch();
    }

    /** After so many jobs; fails if the service is not the one that it was. */
    Vitals examine(int jobs) throws IOException, InterruptedException {
        if (!service.alive()) {
            throw new IllegalStateException("the service ended");
        }
        rest();
        // Twice: what a first round finds dead may have held something that is freed after it.
        Histogram.of(service.pid());
        var heap = Histogram.of(service.pid());
        return new Vitals(
                jobs,
                heap.bytes(),
                Memory.resident(service.pid()).orElse(0),
                count("fd"),
                count("task"),
                service.descendants().size(),
                scratchFiles());
    }

    private void rest() throws IOException, InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && !(service.descendants().isEmpty() && scratchFiles() == 0)) {
            Thread.sleep(LOOK);
        }
    }

    private int count(String what) throws IOException {
        try (var entries = Files.list(Path.of("/proc", Long.toString(service.pid()), what))) {
            return (int) entries.count();
        }
    }

    private int scratchFiles() throws IOException {
        try (var all = Files.walk(scratch)) {
            return (int) all.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().equals(LOCK))
                    .count();
        }
    }
}
