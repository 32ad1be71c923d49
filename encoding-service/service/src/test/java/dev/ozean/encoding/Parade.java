package dev.ozean.encoding;

import static org.awaitility.Awaitility.await;

import dev.ozean.encoding.hostile.ChildWatch;
import dev.ozean.encoding.hostile.ChildWatch.Seen;
import dev.ozean.encoding.hostile.Evil;
import dev.ozean.encoding.protocol.FailureCode;
import dev.ozean.events.EncodeEvent.EncodeCompleted;
import dev.ozean.events.EventType;
import dev.ozean.local.TestBroker;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;

/** Sends one file after another through a service, and looks at what became of each. */
final class Parade implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Set<String> ENDS = Set.of("completed", "failed", "retrying");

    /** Of what a container says and what its pictures show. */
    private static final Duration SLACK = Duration.ofMillis(1500);

    private static final String HEAD = "/init.mp4";
    private static final String PLAYLIST = "/index.m3u8";
    private static final String SEGMENT = "#EXTINF:";

    private final TestBroker broker;
    private final Store store;
    private final Canaries canaries;
    private final Path folder;
    private final ChildWatch watch = new ChildWatch(ProcessHandle.current());
    private final List<March> marches = new ArrayList<>();

    /**
     * What became of one.
     *
     * @param code empty where it plays
     * @param complaint what is wrong with that, empty where nothing is
     * @param words all captions that came of it
     */
    record March(Evil evil, String status, String code, Seen seen, String complaint, String words) {}

    Parade(TestBroker broker, Store store, Canaries canaries, Path folder) {
        this.broker = broker;
        this.store = store;
        this.canaries = canaries;
        this.folder = folder;
    }

    /** Returns when all have come to their end. */
    void march(List<Evil> files) {
        var scenes = files.stream()
                .map(evil -> new Scene(broker, store).master(evil.bytes()).request())
                .toList();
        IntStream.range(0, files.size()).forEach(i -> marches.add(end(files.get(i), scenes.get(i))));
    }

    List<March> marches() {
        return List.copyOf(marches);
    }

    Canaries canaries() {
        return canaries;
    }

    /** Whether processes of its films are alive. */
    boolean isUnderWay() {
        return !watch.alive().isEmpty();
    }

    TestBroker broker() {
        return broker;
    }

    private March end(Evil evil, Scene scene) {
        if (!ends(scene)) {
            scene.post("creator", "/cancel-processing");
            return new March(evil, "endless", "", watch.of(scene.job.toString()), "it came to no end", "");
        }
        var status = scene.status();
        var how = status.getString("status");
        if (how.equals("completed")) {
            return completed(evil, scene);
        }
        var code = status.getString("error.code");
        if (how.equals("retrying")) {
            scene.post("creator", "/cancel-processing");
        }
        return new March(evil, how, code, watch.of(scene.job.toString()), complaint(evil, status), "");
    }

    private static boolean ends(Scene scene) {
        try {
            await().atMost(PATIENCE)
                    .pollInterval(LOOK)
                    .until(() -> ENDS.contains(String.valueOf(scene.status().getString("status"))));
            return true;
        } catch (ConditionTimeoutException _) {
            return false;
        }
    }

    private static String complaint(Evil evil, JsonPath status) {
        var code = Arrays.stream(FailureCode.values())
                .filter(known -> known.code().equals(status.getString("error.code")))
                .findFirst();
        if (code.isEmpty() || !evil.refusals().contains(code.get())) {
            return "%s with %s".formatted(status.getString("status"), status.getString("error"));
        }
        var isClear = status.getString("status").equals("failed")
                && status.getInt("attempt") == 1
                && code.get().sentence().equals(status.getString("error.message"));
        return isClear ? "" : "not in clear words: " + status.prettify();
    }

    private March completed(Evil evil, Scene scene) {
        var told = scene.awaitTold(EventType.ENCODE_COMPLETED, EncodeCompleted.class);
        var keys = scene.streams().stream()
                .filter(key -> key.startsWith(told.prefix()))
                .toList();
        // Files of renditions that were dropped may still be there.
        var shown = store.text(told.prefix() + "/master.m3u8");
        var heads = keys.stream()
                .filter(key -> key.endsWith(HEAD))
                .filter(key ->
                        shown.contains(key.substring(told.prefix().length() + 1).replace(HEAD, PLAYLIST)))
                .toList();
        var played =
                Player.play(heads.stream().map(head -> rendition(head, keys)).toList());
        var length = told.media().duration();
        var complaint = Stream.of(
                        played.complaints(),
                        evil.plays() ? "" : "it plays",
                        played.length().compareTo(length.plus(SLACK)) > 0 ? "plays for " + played.length() : "",
                        heads.stream().allMatch(head -> lasts(head, length)) ? "" : "is not of one length")
                .filter(fault -> !fault.isEmpty())
                .collect(Collectors.joining("; "));
        return new March(evil, "completed", "", watch.of(scene.job.toString()), complaint, words(scene));
    }

    /** Whether the playlist of a rendition is about as long as the film. */
    private boolean lasts(String head, Duration length) {
        var seconds = store.text(head.replace(HEAD, PLAYLIST))
                .lines()
                .filter(line -> line.startsWith(SEGMENT))
                .mapToDouble(line ->
                        Double.parseDouble(line.substring(SEGMENT.length()).replaceAll(",.*", "")))
                .sum();
        return Math.abs(seconds * 1000 - length.toMillis()) <= SLACK.toMillis();
    }

    /** Head and segments in a file. */
    private Path rendition(String head, List<String> keys) {
        var place = head.substring(0, head.lastIndexOf('/') + 1);
        var file = folder.resolve(place.replace('/', '-') + ".mp4");
        try (var output = Files.newOutputStream(file)) {
            output.write(store.bytes(head));
            var count = keys.stream()
                    .filter(key -> key.startsWith(place) && key.endsWith(".m4s"))
                    .count();
            for (int number = 1; number <= count; number++) {
                output.write(store.bytes(place + number + ".m4s"));
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String words(Scene scene) {
        return scene.streams().stream()
                .filter(key -> key.endsWith("captions.vtt"))
                .map(store::text)
                .collect(Collectors.joining("\n"));
    }

    /** For people. */
    void write(Path table) throws IOException {
        var lines = new ArrayList<String>();
        lines.add("%-12s %-64s %-10s %-18s %9s %7s".formatted("kind", "file", "end", "code", "peak MiB", "s"));
        for (var march : marches) {
            lines.add("%-12s %-64s %-10s %-18s %9d %7.1f %s"
                    .formatted(
                            march.evil().kind(),
                            march.evil().name(),
                            march.status(),
                            march.code(),
                            march.seen().peak() >> 20,
                            march.seen().lived().toMillis() / 1000.0,
                            march.complaint())
                    .stripTrailing());
        }
        lines.add("%d files, %d of them play, at most %d MiB and %.1f s"
                .formatted(
                        marches.size(),
                        marches.stream().filter(march -> march.code().isEmpty()).count(),
                        marches.stream()
                                        .mapToLong(march -> march.seen().peak())
                                        .max()
                                        .orElse(0)
                                >> 20,
                        marches.stream()
                                .mapToDouble(march -> march.seen().lived().toMillis() / 1000.0)
                                .max()
                                .orElse(0)));
        Files.write(table, lines);
    }

    @Override
    public void close() {
        watch.close();
        canaries.close();
        broker.close();
    }
}
