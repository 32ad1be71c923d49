package dev.ozean.encoding;

import dev.ozean.encoding.protocol.MediaFile;
import dev.ozean.encoding.protocol.MessageReader;
import dev.ozean.encoding.protocol.MessageWriter;
import dev.ozean.encoding.protocol.Stage;
import dev.ozean.encoding.protocol.ToChild;
import dev.ozean.encoding.protocol.ToChild.Bytes;
import dev.ozean.encoding.protocol.ToChild.Stored;
import dev.ozean.encoding.protocol.ToParent;
import dev.ozean.encoding.protocol.ToParent.Init;
import dev.ozean.encoding.protocol.ToParent.Progress;
import dev.ozean.encoding.protocol.ToParent.Read;
import dev.ozean.encoding.protocol.ToParent.ReadBack;
import dev.ozean.encoding.protocol.ToParent.Segment;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;

/** What scripted children say and hear; the bytes of a file are all its number, or 0. */
final class ScriptedLink {
    private final FileOutputStream output;
    private final MessageWriter<ToParent> writer;
    private final Path scratch;
    private final Set<String> stored = ConcurrentHashMap.newKeySet();
    private final BlockingQueue<byte[]> answers = new LinkedBlockingQueue<>();

    ScriptedLink(FileOutputStream output, Path scratch) {
        this.output = output;
        this.writer = MessageWriter.toParent(output);
        this.scratch = scratch;
    }

    FileOutputStream output() {
        return output;
    }

    Path scratch() {
        return scratch;
    }

    void say(ToParent message) throws IOException {
        writer.send(message);
    }

    <F extends ToParent & MediaFile> void make(F file) throws IOException {
        make(file, 0);
    }

    <F extends ToParent & MediaFile> void make(F file, int content) throws IOException {
        var bytes = new byte[(int) file.bytes()];
        Arrays.fill(bytes, (byte) content);
        Files.write(scratch.resolve(file.file()), bytes);
        writer.send(file);
    }

    void heads(String... renditions) throws IOException {
        for (var name : renditions) {
            make(new Init(name, 700));
        }
    }

    /** Two seconds. */
    void segment(String name, int number) throws IOException {
        make(new Segment(name, number, (number - 1) * 2000L, 2000, 1000L * number, 100), number);
    }

    void progress(double percent) throws IOException {
        say(new Progress(Stage.ENCODING, percent, Duration.ofMillis((long) percent * 60), 25, 1.5));
    }

    void stayAlive() throws IOException {
        while (true) {
            progress(10);
            pause();
        }
    }

    void awaitStored(String file) throws IOException {
        while (!stored.contains(file)) {
            progress(10);
            pause();
        }
    }

    byte[] readBack(String file, long offset, int length) throws IOException, InterruptedException {
        say(new ReadBack(7, file, offset, length));
        return answers.take();
    }

    void readForEver() throws IOException {
        for (var request = 2; ; request++) {
            say(new Read(request, 0, 1));
        }
    }

    /** Ends with its parent. */
    void hear(MessageReader<ToChild> reader) {
        try {
            for (var message = reader.next(); message.isPresent(); message = reader.next()) {
                switch (message.get()) {
                    case Stored(var file) -> stored.add(file);
                    case Bytes bytes -> answers.add(bytes.data());
                    case ToChild.Job _, ToChild.Try _, ToChild.Cancel _ -> {}
                }
            }
        } catch (IOException _) {
            // The parent is gone.
        }
        Runtime.getRuntime().halt(3);
    }

    private static void pause() {
        LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    }
}
