package dev.ozean.encoding;

import dev.ozean.encoding.protocol.AudioRendition;
import dev.ozean.encoding.protocol.FailureCode;
import dev.ozean.encoding.protocol.MediaFacts;
import dev.ozean.encoding.protocol.MediaFile;
import dev.ozean.encoding.protocol.MessageReader;
import dev.ozean.encoding.protocol.MessageWriter;
import dev.ozean.encoding.protocol.Ratio;
import dev.ozean.encoding.protocol.Stage;
import dev.ozean.encoding.protocol.ToChild.Bytes;
import dev.ozean.encoding.protocol.ToChild.Job;
import dev.ozean.encoding.protocol.ToParent;
import dev.ozean.encoding.protocol.ToParent.Done;
import dev.ozean.encoding.protocol.ToParent.Failed;
import dev.ozean.encoding.protocol.ToParent.Init;
import dev.ozean.encoding.protocol.ToParent.Plan;
import dev.ozean.encoding.protocol.ToParent.Probed;
import dev.ozean.encoding.protocol.ToParent.Progress;
import dev.ozean.encoding.protocol.ToParent.Read;
import dev.ozean.encoding.protocol.ToParent.Segment;
import dev.ozean.encoding.protocol.ToParent.Still;
import dev.ozean.encoding.protocol.VideoRendition;
import java.io.BufferedInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Stands in for the encoder where a test needs one that misbehaves: it does what the master says in plain words. */
public final class ScriptedChild {
    private static final int TIMESCALE = 1000;
    private static final Plan PLAN = new Plan(
            List.of(
                    new VideoRendition(
                            "v360", 640, 360, 800_000, 1_000_000, "avc1.4d401e", new Ratio(25, 1), TIMESCALE, false),
                    new VideoRendition(
                            "v480", 854, 480, 1_400_000, 2_000_000, "avc1.4d401f", new Ratio(25, 1), TIMESCALE, false)),
            Optional.of(new AudioRendition("a", 128_000, "mp4a.40.2", 2, 48_000, TIMESCALE)),
            List.of());
    private static final MediaFacts FACTS = new MediaFacts(
            "mp4",
            Optional.of(Duration.ofSeconds(6)),
            Optional.of(new MediaFacts.Video(
                    "h264", 854, 480, 854, 480, 0, new Ratio(25, 1), "yuv420p", 8, "bt709", 2_000_000)),
            Optional.of(new MediaFacts.Audio("aac", 2, 48_000, 128_000)),
            List.of(),
            List.of());

    private final FileOutputStream output = new FileOutputStream(FileDescriptor.out);
    private final MessageWriter<ToParent> writer = MessageWriter.toParent(output);
    private final Path scratch;

    private ScriptedChild(Path scratch) {
        this.scratch = scratch;
    }

    public static void main(String[] arguments) throws IOException {
        var reader = MessageReader.fromParent(new BufferedInputStream(System.in));
        var child = new ScriptedChild(Path.of(arguments[0]));
        var job = (Job) reader.next().orElseThrow();
        child.writer.send(new Read(1, 0, (int) Math.min(1000, job.sourceBytes())));
        var script = new String(((Bytes) reader.next().orElseThrow()).data(), StandardCharsets.UTF_8);
        Thread.ofPlatform().daemon().start(() -> child.endWith(reader));
        child.play(script.strip());
        Runtime.getRuntime().halt(0);
    }

    private void play(String script) throws IOException {
        switch (script) {
            case "good" -> makeAll();
            case "slow" -> {
                begin();
                segment("v360", 1);
                segment("a", 1);
                stayAlive();
            }
            case "crash" -> Runtime.getRuntime().halt(7);
            case "refuse" -> writer.send(new Failed(FailureCode.NO_VIDEO, "only sound\nand a forged log line"));
            case "huge frame" -> raw(Integer.MAX_VALUE, 1);
            case "unknown message" -> raw(2, 99);
            case "bad name" -> badName();
            case "symlink" -> {
                begin();
                Files.createSymbolicLink(scratch.resolve("v360-1.m4s"), Path.of("/etc/passwd"));
                writer.send(new Segment("v360", 1, 0, 2000, Files.size(Path.of("/etc/ld.so.cache")), 0));
                stayAlive();
            }
            case "folder" -> {
                begin();
                Files.createDirectory(scratch.resolve("v360-1.m4s"));
                writer.send(new Segment("v360", 1, 0, 2000, 4096, 0));
                stayAlive();
            }
            case "not there" -> {
                begin();
                writer.send(new Segment("v360", 1, 0, 2000, 4096, 0));
                stayAlive();
            }
            case "other size" -> {
                begin();
                Files.write(scratch.resolve("v360-1.m4s"), new byte[10]);
                writer.send(new Segment("v360", 1, 0, 2000, 11, 0));
                stayAlive();
            }
            case "gap" -> {
                begin();
                segment("v360", 2);
                stayAlive();
            }
            case "silent" -> LockSupport.parkNanos(Duration.ofHours(1).toNanos());
            case "standstill" -> stayAlive();
            case "hoard" -> hoard();
            case "done at once" -> writer.send(new Done(1, Duration.ofSeconds(1)));
            case "look around" -> writer.send(new Failed(FailureCode.INTERNAL, surroundings()));
            default -> throw new IllegalArgumentException(script);
        }
    }

    private void makeAll() throws IOException {
        begin();
        announce(new Still(854, 480, 500));
        for (int number = 1; number <= 3; number++) {
            segment("v360", number);
            segment("v480", number);
            segment("a", number);
            writer.send(progress(30 * number));
        }
        writer.send(new Done(150, Duration.ofSeconds(6)));
    }

    private void begin() throws IOException {
        writer.send(new Progress(Stage.PROBING, 0, Duration.ZERO, 0, 0));
        writer.send(new Probed(FACTS));
        writer.send(PLAN);
        for (var name : List.of("v360", "v480", "a")) {
            announce(new Init(name, 700));
        }
    }

    private void segment(String name, int number) throws IOException {
        announce(new Segment(name, number, (number - 1) * 2000L, 2000, 1000L * number, 0));
    }

    private <F extends ToParent & MediaFile> void announce(F file) throws IOException {
        Files.write(scratch.resolve(file.file()), new byte[(int) file.bytes()]);
        writer.send(file);
    }

    private void stayAlive() throws IOException {
        while (true) {
            writer.send(progress(10));
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private static Progress progress(double percent) {
        return new Progress(Stage.ENCODING, percent, Duration.ofMillis((long) percent * 60), 25, 1);
    }

    private void hoard() throws IOException {
        for (int number = 0; number < 100; number++) {
            Files.write(scratch.resolve("hoard-" + number), new byte[1 << 20]);
        }
        stayAlive();
    }

    private void raw(int length, int type) throws IOException {
        var data = new DataOutputStream(output);
        data.writeInt(length);
        data.writeByte(type);
        data.writeByte(0);
        data.flush();
        LockSupport.parkNanos(Duration.ofHours(1).toNanos());
    }

    private void badName() throws IOException {
        begin();
        var name = "../../v360".getBytes(StandardCharsets.UTF_8);
        var data = new DataOutputStream(output);
        data.writeInt(1 + 4 + name.length + 8);
        // The number of Init among the messages of this direction.
        data.writeByte(7);
        data.writeInt(name.length);
        data.write(name);
        data.writeLong(700);
        data.flush();
        stayAlive();
    }

    private static String surroundings() throws IOException {
        var seen = new ArrayList<String>();
        if (!System.getenv().keySet().stream().allMatch(name -> name.equals("PWD") || name.equals("_"))) {
            seen.add("environment " + System.getenv().keySet());
        }
        for (var place : List.of("/etc/passwd", "/home", "/root", "/var", "/usr/bin", "/.old/usr", "/sys/kernel")) {
            if (Files.isReadable(Path.of(place))) {
                seen.add(place);
            }
        }
        try (var processes = Files.list(Path.of("/proc"))) {
            var others = processes
                    .filter(file -> file.getFileName().toString().matches("\\d+"))
                    .count();
            // Itself, and the one that started it in there.
            if (others > 2) {
                seen.add(others + " processes");
            }
        }
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", Integer.getInteger("peek.port", 22)), 1000);
            seen.add("network");
        } catch (IOException _) {
            // That is as it should be.
        }
        return String.join(", ", seen);
    }

    private void endWith(MessageReader<?> reader) {
        try {
            while (reader.next().isPresent()) {
                // Whatever the parent says, the script goes on.
            }
        } catch (IOException _) {
            // The parent is gone.
        }
        Runtime.getRuntime().halt(3);
    }
}
