package dev.ozean.bench.playable;

import dev.ozean.bench.ffmpeg.Ffmpeg;
import dev.ozean.bench.measure.Cost;
import dev.ozean.local.Tokens;
import dev.ozean.local.build.Build;
import dev.ozean.local.console.Terminal;
import dev.ozean.local.data.DataFolder;
import dev.ozean.local.data.Home;
import dev.ozean.local.data.Refused;
import dev.ozean.local.demo.Clip;
import dev.ozean.local.server.Folders;
import dev.ozean.local.stack.Contract;
import dev.ozean.local.stack.Launcher;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How long a person waits from the end of an upload to the first picture, in a browser before the whole of Ozean. */
@Command(
        name = "playable",
        description = "Measures the time from the end of an upload to the first picture in Chromium.")
public final class PlayableBench implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final String GATEWAY = "gateway";

    @Option(names = "--help", usageHelp = true, description = "show this help and exit")
    private boolean help;

    @Option(names = "--minutes", split = ",", defaultValue = "1,10,60", description = "lengths (default 1,10,60)")
    private List<Integer> minutes;

    @Option(names = "--sources", split = ",", defaultValue = "H264,HEVC", description = "kinds (default H264,HEVC)")
    private List<Source> sources;

    private final Terminal terminal = Terminal.standard();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (minutes.stream().anyMatch(length -> length < 1)) {
            throw new Refused("--minutes are at least 1");
        }
        var home = Home.find();
        new Build(home, terminal).whatIsOld();
        var folder = home.of("deploy/bench/target/playable");
        Folders.delete(folder);
        var data = DataFolder.at(folder).create();
        var port = data.ports().reserve(GATEWAY);
        terminal.line("starting the stack");
        try (var launcher = Launcher.of(home, data, port, _ -> {})) {
            Runtime.getRuntime().addShutdownHook(new Thread(launcher::close, "stop"));
            launcher.start();
            var films =
                    new Films(Ffmpeg.of(home, folder.resolve("ffmpeg.log")), Clip.fetch(home), folder.resolve("films"));
            measure(new Contract(data), films);
        } finally {
            Folders.delete(folder);
        }
        return 0;
    }

    private void measure(Contract contract, Films films) throws IOException, InterruptedException {
        terminal.line(
                "%-6s %8s %24s %30s".formatted("", "minutes", "first picture after s", "completing before that s"));
        try (var viewer = Viewer.signedIn(contract.publicUrl())) {
            for (var source : sources) {
                for (var length : minutes) {
                    measure(contract, viewer, films, source, length);
                }
            }
        }
    }

    private void measure(Contract contract, Viewer viewer, Films films, Source source, int length)
            throws IOException, InterruptedException {
        var film = films.make(source, length);
        var gateway = URI.create(contract.publicUrl().replace("localhost", "127.0.0.1"));
        var token = Tokens.of(contract.common().get("OZEAN_OIDC_URL"), "owner");
        var upload = Upload.start(gateway, token, film);
        viewer.open(upload.video());
        var arrived = upload.arrived();
        var shown = viewer.firstFrame(PATIENCE);
        terminal.line(String.format(
                Locale.ROOT,
                "%-6s %8d %24.1f %30.1f",
                source,
                length,
                Cost.seconds(Duration.between(arrived.at(), shown)),
                Cost.seconds(arrived.completing())));
        cancel(gateway, token, upload.video());
        Files.delete(film);
    }

    /** It plays: the rest of the work would only be in the way of the next. */
    private static void cancel(URI gateway, String token, String video) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(gateway.resolve("/api/videos/%s/cancel-processing".formatted(video)))
                    .header("Authorization", "Bearer " + token)
                    .POST(BodyPublishers.noBody())
                    .build();
            var answer = client.send(request, BodyHandlers.ofString());
            // 409 where it was done already
            if (answer.statusCode() != 200 && answer.statusCode() != 409) {
                throw new IllegalStateException(
                        "the job was not cancelled (%d): %s".formatted(answer.statusCode(), answer.body()));
            }
        }
    }
}
