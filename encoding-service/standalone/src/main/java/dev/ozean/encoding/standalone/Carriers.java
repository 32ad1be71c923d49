package dev.ozean.encoding.standalone;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** Carries a few things at a time; the first failure is kept, and stops what follows. */
final class Carriers implements AutoCloseable {
    interface Errand {
        void run() throws IOException;
    }

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore lanes;
    private final Runnable stop;
    private volatile IOException failure;

    /** {@code stop} is run after the first failure. */
    Carriers(int lanes, Runnable stop) {
        this.lanes = new Semaphore(lanes);
        this.stop = stop;
    }

    void send(Errand errand) {
        threads.execute(() -> {
            lanes.acquireUninterruptibly();
            try {
                if (failure == null) {
                    errand.run();
                }
            } catch (IOException e) {
                fail(e);
            } catch (RuntimeException e) {
                fail(new IOException(e));
            } finally {
                lanes.release();
            }
        });
    }

    Optional<IOException> failure() {
        return Optional.ofNullable(failure);
    }

    private synchronized void fail(IOException why) {
        if (failure == null) {
            failure = why;
            stop.run();
        }
    }

    /** Waits for all that was sent. */
    @Override
    public void close() {
        threads.close();
    }
}
