package dev.ozean.encoding;

import dev.ozean.encoding.protocol.FailureCode;
import dev.ozean.encoding.protocol.JobSettings;
import dev.ozean.encoding.protocol.MessageReader;
import dev.ozean.encoding.protocol.ToChild;
import dev.ozean.encoding.protocol.ToChild.Bytes;
import dev.ozean.encoding.protocol.ToChild.Job;
import dev.ozean.encoding.protocol.ToParent.Done;
import dev.ozean.encoding.protocol.ToParent.Dropped;
import dev.ozean.encoding.protocol.ToParent.Failed;
import dev.ozean.encoding.protocol.ToParent.Read;
import dev.ozean.encoding.protocol.ToParent.Segment;
import dev.ozean.encoding.protocol.Work;
import java.io.BufferedInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.locks.LockSupport;

/** Stands in for the encoder where a test needs one that misbehaves: it does what the master says in plain words. */
public final class ScriptedChild {
    private final ScriptedLink link;
    private final ScriptedFilm film;
    private final Hoarder hoarder;

    private ScriptedChild(ScriptedLink link) {
        this.link = link;
        this.film = new ScriptedFilm(link);
        this.hoarder = new Hoarder(link);
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var reader = MessageReader.fromParent(new BufferedInputStream(System.in));
        var link = new ScriptedLink(new FileOutputStream(FileDescriptor.out), Path.of(arguments[0]));
        var first = reader.next().orElseThrow();
        if (first instanceof ToChild.Try(var settings)) {
            answer(link, settings);
            return;
        }
        var job = (Job) first;
        link.say(new Read(1, 0, (int) Math.min(1000, job.sourceBytes())));
        var script = new String(((Bytes) reader.next().orElseThrow()).data(), StandardCharsets.UTF_8);
        Thread.ofPlatform().daemon().start(() -> link.hear(reader));
        new ScriptedChild(link).play(script.strip(), job.work());
        Runtime.getRuntime().halt(0);
    }

    private static void answer(ScriptedLink link, JobSettings settings) throws IOException {
        link.say(
                settings.videoOptions().containsKey("wrong")
                        ? new Failed(FailureCode.ENCODER_FAILED, "libx264 does not take the option wrong=1")
                        : new Done(0, Duration.ZERO));
    }

    private void play(String script, Work work) throws IOException, InterruptedException {
        switch (script.lines().findFirst().orElse("")) {
            case "good" -> film.whole();
            case "stays" -> {
                film.whole();
                link.stayAlive();
            }
            case "everything" -> film.everything();
            case "podcast" -> film.podcast();
            case "bright and interlaced" -> film.adapted();
            case "opening" -> film.opening(work, 3);
            case "opening, then less" -> film.opening(work, 1);
            case "copied" -> {
                film.copiedWithPoster();
                link.stayAlive();
            }
            case "ladder beside" -> {
                film.beside();
                link.stayAlive();
            }
            case "ladder alone" -> {
                film.beside();
                link.say(new Dropped("source"));
                link.stayAlive();
            }
            case "part" -> {
                film.halfADownload();
                link.stayAlive();
            }
            case "half a download" -> {
                film.halfADownload();
                link.say(new Done(1, Duration.ofSeconds(1)));
            }
            case "slow" -> {
                film.begin();
                link.segment("v360", 1);
                link.segment("a", 1);
                link.stayAlive();
            }
            case "crash" -> Runtime.getRuntime().halt(7);
            case "segmentation fault" -> MemorySegment.NULL.reinterpret(8).set(ValueLayout.JAVA_LONG, 0, 1);
            case "eats memory" -> eat();
            case "bad day" -> link.say(new Failed(FailureCode.ENCODER_FAILED, "nothing in particular"));
            case "refuse" -> link.say(new Failed(FailureCode.NO_VIDEO, "only sound\nand a forged log line"));
            case "no memory" -> link.say(new Failed(FailureCode.OUT_OF_MEMORY, "nothing was free"));
            case "huge frame" -> raw(Integer.MAX_VALUE, 1);
            case "unknown message" -> raw(2, 99);
            case "bad name" -> badName();
            case "symlink" -> {
                film.begin();
                Files.createSymbolicLink(link.scratch().resolve("v360-1.m4s"), Path.of("/etc/ld.so.cache"));
                link.say(new Segment("v360", 1, 0, 2000, Files.size(Path.of("/etc/ld.so.cache")), 0));
                link.stayAlive();
            }
            case "folder" -> {
                film.begin();
                Files.createDirectory(link.scratch().resolve("v360-1.m4s"));
                link.say(new Segment("v360", 1, 0, 2000, 4096, 0));
                link.stayAlive();
            }
            case "not there" -> {
                film.begin();
                link.say(new Segment("v360", 1, 0, 2000, 4096, 0));
                link.stayAlive();
            }
            case "other size" -> {
                film.begin();
                Files.write(link.scratch().resolve("v360-1.m4s"), new byte[10]);
                link.say(new Segment("v360", 1, 0, 2000, 11, 0));
                link.stayAlive();
            }
            case "gap" -> {
                film.begin();
                link.segment("v360", 2);
                link.stayAlive();
            }
            case "reads what is not stored" -> {
                film.begin();
                link.readBack("v360-1.m4s", 0, 10);
            }
            case "reads beyond the end" -> {
                film.begin();
                link.awaitStored("v360-init.mp4");
                link.readBack("v360-init.mp4", 700, 10);
            }
            case "drops a rung" -> {
                film.begin();
                link.say(new Dropped("v360"));
                link.stayAlive();
            }
            case "reads byte by byte" -> link.readForEver();
            case "silent" -> LockSupport.parkNanos(Duration.ofHours(1).toNanos());
            case "standstill" -> link.stayAlive();
            case "hoard" -> hoarder.many();
            case "floods" -> hoarder.flood();
            case "nameless" -> hoarder.nameless();
            case "nameless apart" -> hoarder.namelessApart();
            case "mapped" -> hoarder.mapped();
            case "grows" -> {
                film.begin();
                hoarder.growing();
            }
            case "done at once" -> link.say(new Done(1, Duration.ofSeconds(1)));
            case "break out" -> link.say(new Failed(FailureCode.INTERNAL, Burglar.attempts(script)));
            default -> throw new IllegalArgumentException(script);
        }
    }

    private static void eat() {
        var eaten = new ArrayList<byte[]>();
        while (eaten.size() < 1 << 20) {
            eaten.add(new byte[1 << 20]);
        }
    }

    private void raw(int length, int type) throws IOException {
        var data = new DataOutputStream(link.output());
        data.writeInt(length);
        data.writeByte(type);
        data.writeByte(0);
        data.flush();
        LockSupport.parkNanos(Duration.ofHours(1).toNanos());
    }

    private void badName() throws IOException {
        film.begin();
        var name = "../../v360".getBytes(StandardCharsets.UTF_8);
        var data = new DataOutputStream(link.output());
        data.writeInt(1 + 4 + name.length + 8);
        // The number of Init among the messages of this direction.
        data.writeByte(7);
        data.writeInt(name.length);
        data.write(name);
        data.writeLong(700);
        data.flush();
        link.stayAlive();
    }
}
