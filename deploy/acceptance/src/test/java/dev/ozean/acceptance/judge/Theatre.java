package dev.ozean.acceptance.judge;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import com.sun.net.httpserver.SimpleFileServer.OutputLevel;
import dev.ozean.encoding.protocol.JobLimits;
import dev.ozean.encoding.standalone.EncoderHome;
import dev.ozean.encoding.standalone.Encoding;
import dev.ozean.encoding.standalone.FileSource;
import dev.ozean.encoding.standalone.FolderStore;
import dev.ozean.encoding.standalone.Made;
import dev.ozean.encoding.standalone.Manifests;
import dev.ozean.encoding.standalone.Result;
import dev.ozean.local.data.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Has each film made and encoded once, by the encoder as it is delivered, and serves what came of it to its judges. */
final class Theatre implements AutoCloseable {
    private static final String WORDS =
            "1\n00:00:01,000 --> 00:00:03,000\nHello\n\n2\n00:00:04,000 --> 00:00:06,000\nGood-bye\n";
    private static final String CHAPTERS = ";FFMETADATA1\n"
            + "[CHAPTER]\n"
            + "TIMEBASE=1/1\n"
            + "START=0\n"
            + "END=4\n"
            + "title=First\n"
            + "[CHAPTER]\n"
            + "TIMEBASE=1/1\n"
            + "START=4\n"
            + "END=8\n"
            + "title=Second\n";

    private final Path folder;
    private final Ffmpeg ffmpeg;
    private final HttpServer server;
    private final ExecutorService waiters = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<Film, Showing> showings = new EnumMap<>(Film.class);

    Theatre(Path folder) {
        this.folder = folder;
        this.ffmpeg = new Ffmpeg(folder);
        try {
            Files.writeString(folder.resolve("words.srt"), WORDS);
            Files.writeString(folder.resolve("chapters.txt"), CHAPTERS);
            Files.copy(Scripts.hls(), folder.resolve("hls.js"));
            Files.copy(Scripts.shaka(), folder.resolve("shaka.js"));
            try (var page = Theatre.class.getResourceAsStream("screen.html")) {
                Files.copy(page, folder.resolve("screen.html"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.server = SimpleFileServer.createFileServer(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), folder.toAbsolutePath(), OutputLevel.NONE);
        server.setExecutor(waiters);
        server.start();
    }

    Ffmpeg ffmpeg() {
        return ffmpeg;
    }

    /** Its path is that of a file in the folder. */
    String address(String path) {
        return "http://127.0.0.1:%d/%s".formatted(server.getAddress().getPort(), path);
    }

    Showing show(Film film) {
        return showings.computeIfAbsent(film, this::made);
    }

    private Showing made(Film film) {
        try {
            var work = Files.createDirectories(folder.resolve("work").resolve(film.folder()));
            var master = work.resolve("master." + film.container());
            ffmpeg.make(film, master);
            var made = encoded(film, master, work);
            return new Showing(film, ffmpeg.decode(master.toString()), made, address(film.folder()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Made encoded(Film film, Path master, Path work) throws IOException {
        var encoder = EncoderHome.of(Home.find().of("encoding-service/encoder/target/encoder"));
        var store = Files.createDirectories(folder.resolve(film.folder()));
        try (var source = FileSource.open(master);
                var encoding = Encoding.start(encoder, work, source, new FolderStore(store))) {
            var result = encoding.run(film.settings(), JobLimits.DEFAULT, new Encoding.Listener() {});
            return switch (result) {
                case Result.Whole(var made) -> {
                    Manifests.write(made, film.settings().segmentDuration(), store);
                    yield made;
                }
                case Result.Failed failed -> throw new AssertionError(film + ": " + failed);
            };
        }
    }

    @Override
    public void close() {
        server.stop(0);
        waiters.close();
    }
}
