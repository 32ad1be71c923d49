package dev.ozean.local.stack;

import dev.ozean.local.data.DataFolder;
import dev.ozean.local.process.PidFiles;
import dev.ozean.local.process.ProcessId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Makes one launcher the only one of its data folder; the system lets go of it however the launcher ends. */
final class Lock implements AutoCloseable {
    static final String NAME = "launcher";

    private final FileChannel channel;
    private final PidFiles pids;

    private Lock(FileChannel channel, PidFiles pids) {
        this.channel = channel;
        this.pids = pids;
    }

    /** Empty if another launcher has it. */
    static Optional<Lock> take(DataFolder data) {
        try {
            Files.createDirectories(data.run());
            var channel = FileChannel.open(
                    data.run().resolve("launcher.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (locked(channel)) {
                var pids = new PidFiles(data.run());
                ProcessId.of(ProcessHandle.current().pid()).ifPresent(self -> pids.write(NAME, self));
                return Optional.of(new Lock(channel, pids));
            }
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException ours) {
            return false;
        }
    }

    @Override
    public void close() {
        pids.delete(NAME);
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
