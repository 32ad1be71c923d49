package dev.ozean.encoder;

import dev.ozean.encoder.flow.Stop;
import dev.ozean.encoder.link.Parent;
import dev.ozean.encoder.link.Scratch;
import dev.ozean.encoder.pipeline.EncodeJob;
import dev.ozean.encoding.protocol.MessageReader;
import dev.ozean.encoding.protocol.MessageWriter;
import dev.ozean.encoding.protocol.ToChild;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.file.Path;

/** A child as threads of this process, so that its native memory can be watched over many jobs. */
final class InProcessChild {
    private final Pipe toChild = Pipe.open();
    private final Pipe toParent = Pipe.open();
    private final Path scratch;

    InProcessChild(Path scratch) throws IOException {
        this.scratch = scratch;
        Thread.ofPlatform().daemon().start(this::run);
    }

    OutputStream input() {
        return Channels.newOutputStream(toChild.sink());
    }

    InputStream output() {
        return Channels.newInputStream(toParent.source());
    }

    private void run() {
        var reader = MessageReader.fromParent(Channels.newInputStream(toChild.source()));
        try (var output = Channels.newOutputStream(toParent.sink())) {
            var writer = MessageWriter.toParent(output);
            var job = (ToChild.Job) reader.next().orElseThrow();
            var stop = new Stop();
            var files = new Scratch(scratch, job.limits().scratchBytes(), stop);
            var parent = new Parent(reader, writer, stop, files);
            Thread.ofPlatform().daemon().start(() -> listen(parent));
            parent.send(new EncodeJob(job, parent, files, stop).run());
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void listen(Parent parent) {
        try {
            parent.listen();
        } catch (IOException _) {
            // The test is over.
        }
    }
}
