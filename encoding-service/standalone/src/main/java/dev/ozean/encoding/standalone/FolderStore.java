package dev.ozean.encoding.standalone;

import dev.ozean.encoding.protocol.Download;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Keeps everything in a folder. */
public final class FolderStore implements Store {
    private final Path folder;

    public FolderStore(Path folder) {
        this.folder = folder;
    }

    @Override
    public void store(String key, Path file) throws IOException {
        var target = folder.resolve(key);
        Files.createDirectories(target.getParent());
        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void part(Download download, int number, Path file) throws IOException {
        Files.createDirectories(folder);
        Files.copy(file, part(download, number), StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void join(Download download, int parts) throws IOException {
        try (var whole = FileChannel.open(
                folder.resolve(download.key()),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            for (var number = 1; number <= parts; number++) {
                append(whole, part(download, number));
            }
        }
    }

    @Override
    public byte[] read(String key, long offset, int length) throws IOException {
        try (var channel = FileChannel.open(folder.resolve(key))) {
            return FileSource.Blocks.read(channel, offset, length);
        }
    }

    private Path part(Download download, int number) {
        return folder.resolve("%s.part%d".formatted(download.key(), number));
    }

    private static void append(FileChannel whole, Path part) throws IOException {
        try (var channel = FileChannel.open(part)) {
            for (var done = 0L; done < channel.size(); ) {
                done += channel.transferTo(done, channel.size() - done, whole);
            }
        }
        Files.delete(part);
    }
}
