package dev.ozean.local.stack;

import dev.ozean.events.Topics;
import dev.ozean.local.data.DataFolder;
import dev.ozean.local.data.Home;
import dev.ozean.local.process.Backoff;
import dev.ozean.local.process.PidFiles;
import dev.ozean.local.process.Supervisor;
import dev.ozean.local.server.Databases;
import dev.ozean.local.server.Kafka;
import dev.ozean.local.server.KafkaTopics;
import dev.ozean.local.server.S3Proxy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** The servers of a test run: started once, found by every test's JVM through the data folder. */
public final class SharedInfra implements AutoCloseable {
    private static final String READY = "infra.ready";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Home home;
    private final DataFolder data;
    private final Runnable end;

    private SharedInfra(Home home, DataFolder data, Runnable end) {
        this.home = home;
        this.data = data;
        this.end = end;
    }

    /**
     * Joins the servers of that folder if they run, else starts them; whoever started them ends them. The lock of one
     * who dies while it starts them is free again, for whoever waits here.
     */
    public static SharedInfra at(Path folder) {
        var home = Home.find();
        var data = DataFolder.at(folder).create();
        for (var end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; pause()) {
            var lock = Lock.take(data);
            if (lock.isPresent()) {
                return start(home, data, lock.get());
            }
            if (Files.exists(data.of(READY))) {
                return new SharedInfra(home, data, () -> {});
            }
        }
        throw new IllegalStateException("another process starts the servers in %s, and they are not ready after %s"
                .formatted(data.root(), PATIENCE));
    }

    public DataFolder data() {
        return data;
    }

    /** Waits until no other JVM has them, keeps them until the end of this one, and resets them. */
    public void take() {
        try {
            var lock = FileChannel.open(
                    data.run().resolve("tests.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock.lock();
            // The system lets go of it once this JVM has ended. Until then it is kept from the collector, which would
            // close it together with this class when Quarkus starts another application here.
            Runtime.getRuntime().addShutdownHook(new Thread(lock::isOpen, "keep servers"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        reset();
    }

    /** Empties databases, topics and buckets. */
    public void reset() {
        new Databases(data).recreate();
        new KafkaTopics(new Kafka(home, data).address(), Topics.all()).recreate();
        new S3Proxy(home, data).empty();
    }

    @Override
    public void close() {
        end.run();
    }

    private static SharedInfra start(Home home, DataFolder data, Lock lock) {
        delete(data.of(READY));
        new Leftovers(data).clear();
        Infra.choosePorts(data);
        data.ports().reserve(Infra.GATEWAY_PORT);
        var supervisor = new Supervisor(new PidFiles(data.run()), Backoff.USUAL, () -> {});
        Runnable end = () -> {
            delete(data.of(READY));
            Infra.stopOrder().forEach(supervisor::stop);
            lock.close();
        };
        try {
            var starting = new Infra(home, data, supervisor).start();
            starting.ready().join();
            starting.signIn().join();
            Files.writeString(data.of(READY), "");
        } catch (RuntimeException | IOException e) {
            end.run();
            throw new IllegalStateException("the servers did not start: " + e.getMessage(), e);
        }
        return new SharedInfra(home, data, end);
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
