package dev.ozean.local.command;

import dev.ozean.encoding.protocol.FailureCode;
import dev.ozean.encoding.protocol.JobLimits;
import dev.ozean.encoding.protocol.JobSettings;
import dev.ozean.encoding.protocol.ToParent;
import dev.ozean.encoding.standalone.EncoderHome;
import dev.ozean.encoding.standalone.Encoding;
import dev.ozean.encoding.standalone.FileSource;
import dev.ozean.encoding.standalone.FolderStore;
import dev.ozean.encoding.standalone.Made;
import dev.ozean.encoding.standalone.Manifests;
import dev.ozean.encoding.standalone.Result;
import dev.ozean.local.build.Build;
import dev.ozean.local.console.Terminal;
import dev.ozean.local.data.Home;
import dev.ozean.local.data.Refused;
import dev.ozean.local.server.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes of one file what the encoding service makes of an upload, in a folder. */
@Command(name = "encode", description = "Encodes a film to HLS and DASH in a folder, without the stack.")
final class Encode implements Callable<Integer> {
    private static final String SCRATCH = ".scratch";

    @Option(names = "--help", usageHelp = true, description = "show this help and exit")
    private boolean help;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "a folder that is new or empty")
    private Path out;

    @Parameters(paramLabel = "FILE", description = "the film")
    private Path file;

    private final Terminal terminal = Terminal.standard();

    @Override
    public Integer call() throws IOException {
        requireFilm();
        requireEmpty();
        var encoder = EncoderHome.of(new Build(Home.find(), terminal).encoder());
        var settings = encoder.settings();
        Files.createDirectories(out);
        var began = System.nanoTime();
        switch (encode(encoder, settings)) {
            case Result.Whole(var made) -> {
                Manifests.write(made, settings.segmentDuration(), out);
                tell(made, Duration.ofNanos(System.nanoTime() - began));
            }
            case Result.Failed(var code, var detail) -> {
                clear();
                throw new IllegalStateException(words(code) + (code.passing() ? " " + detail : ""));
            }
        }
        return 0;
    }

    private void requireFilm() throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new Refused("there is no file %s that can be read".formatted(file));
        }
        if (Files.size(file) == 0) {
            throw new Refused(words(FailureCode.NOT_MEDIA));
        }
    }

    private void requireEmpty() throws IOException {
        if (!Files.exists(out)) {
            return;
        }
        if (!Files.isDirectory(out)) {
            throw new Refused("%s is no folder".formatted(out));
        }
        try (var files = Files.list(out)) {
            if (files.findAny().isPresent()) {
                throw new Refused("there are files in %s already; name a new folder".formatted(out));
            }
        }
    }

    private Result encode(EncoderHome encoder, JobSettings settings) throws IOException {
        var scratch = out.toAbsolutePath().resolve(SCRATCH);
        try (var film = FileSource.open(file);
                var encoding = Encoding.start(encoder, scratch, film, new FolderStore(out))) {
            return encoding.run(settings, JobLimits.DEFAULT, new Encoding.Listener() {
                @Override
                public void progressed(ToParent.Progress progress) {
                    terminal.progress((int) progress.percent(), 100, "% encoded");
                }
            });
        } catch (IOException e) {
            clear();
            throw e;
        } finally {
            Folders.delete(scratch);
        }
    }

    /** What was made of a film that cannot be encoded is of no use; the folder was empty before. */
    private void clear() throws IOException {
        try (var files = Files.list(out)) {
            files.toList().forEach(Folders::delete);
        }
    }

    private void tell(Made made, Duration took) {
        var rungs = made.video().stream()
                .map(rendition -> "%dx%d".formatted(rendition.width(), rendition.height()))
                .collect(Collectors.joining(", "));
        terminal.good("%s: %d s of film in %d s, %s"
                .formatted(out.resolve("master.m3u8"), made.duration().toSeconds(), took.toSeconds(), rungs));
    }

    private static String words(FailureCode code) {
        return "%s (%s)".formatted(code.sentence(), code.code());
    }
}
