package dev.ozean.encoder;

import dev.ozean.encoder.flow.Stop;
import dev.ozean.encoder.link.Parent;
import dev.ozean.encoder.link.Scratch;
import dev.ozean.encoder.pipeline.EncodeJob;
import dev.ozean.encoder.pipeline.EncoderTrial;
import dev.ozean.encoding.protocol.MessageReader;
import dev.ozean.encoding.protocol.MessageWriter;
import dev.ozean.encoding.protocol.ToChild;
import dev.ozean.encoding.protocol.ToParent;
import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** The child: one job, told and answered over stdin and stdout, its files in the scratch folder that is its argument. */
public final class Main {
    private static final int SAID_ALL = 0;
    private static final int ORPHANED = 10;
    private static final int MISLED = 11;
    private static final Duration TIME_TO_UNWIND = Duration.ofSeconds(10);

    private Main() {}

    public static void main(String[] arguments) throws IOException {
        var reader = MessageReader.fromParent(new BufferedInputStream(System.in));
        var writer = MessageWriter.toParent(new FileOutputStream(FileDescriptor.out));
        // Whatever prints by accident must not end up between two messages.
        System.setOut(System.err);
        switch (reader.next().orElse(null)) {
            case ToChild.Job job -> work(job, reader, writer, arguments[0]);
            case ToChild.Try(var settings) -> writer.send(EncoderTrial.of(settings));
            case null, default -> Runtime.getRuntime().halt(ORPHANED);
        }
        Runtime.getRuntime().halt(SAID_ALL);
    }

    private static void work(
            ToChild.Job job, MessageReader<ToChild> reader, MessageWriter<ToParent> writer, String folder) {
        var stop = new Stop();
        var scratch = new Scratch(Path.of(folder), job.limits().scratchBytes(), stop);
        var parent = new Parent(reader, writer, stop, scratch);
        Thread.ofPlatform().name("parent").daemon().start(() -> listen(parent));
        stop.onTrip(() -> Thread.ofPlatform().daemon().start(() -> endAnyway(stop, parent)));
        parent.send(new EncodeJob(job, parent, scratch, stop).run());
    }

    /** A native call that never returns keeps its thread, but not the job. */
    private static void endAnyway(Stop stop, Parent parent) {
        LockSupport.parkNanos(TIME_TO_UNWIND.toNanos());
        parent.send(EncodeJob.lastWord(stop));
        Runtime.getRuntime().halt(SAID_ALL);
    }

    /** Without a parent there is nobody to work for: native threads and all end at once. */
    private static void listen(Parent parent) {
        try {
            parent.listen();
            Runtime.getRuntime().halt(ORPHANED);
        } catch (IOException | RuntimeException misled) {
            System.err.println(misled);
            Runtime.getRuntime().halt(MISLED);
        }
    }
}
