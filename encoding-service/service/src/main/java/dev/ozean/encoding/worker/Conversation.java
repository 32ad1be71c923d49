package dev.ozean.encoding.worker;

import dev.ozean.encoding.child.Child;
import dev.ozean.encoding.child.HostileChild;
import dev.ozean.encoding.child.Scratch;
import dev.ozean.encoding.protocol.Decision;
import dev.ozean.encoding.protocol.FailureCode;
import dev.ozean.encoding.protocol.JvmCrashed;
import dev.ozean.encoding.protocol.MediaFacts;
import dev.ozean.encoding.protocol.MediaFile;
import dev.ozean.encoding.protocol.ProtocolException;
import dev.ozean.encoding.protocol.ToChild.Bytes;
import dev.ozean.encoding.protocol.ToParent;
import dev.ozean.encoding.protocol.ToParent.Cancelled;
import dev.ozean.encoding.protocol.ToParent.Complete;
import dev.ozean.encoding.protocol.ToParent.Decided;
import dev.ozean.encoding.protocol.ToParent.Done;
import dev.ozean.encoding.protocol.ToParent.Dropped;
import dev.ozean.encoding.protocol.ToParent.Failed;
import dev.ozean.encoding.protocol.ToParent.Plan;
import dev.ozean.encoding.protocol.ToParent.Probed;
import dev.ozean.encoding.protocol.ToParent.Progress;
import dev.ozean.encoding.protocol.ToParent.Read;
import dev.ozean.encoding.protocol.ToParent.ReadBack;
import dev.ozean.encoding.storage.Master;
import dev.ozean.encoding.storage.StorageException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;

/** Listens to a child until its last word: gives it the master's bytes, and takes its files. */
final class Conversation implements AutoCloseable {
    /** What becomes of what the child makes. */
    interface Listener {
        void probed(MediaFacts facts);

        void planned(Plan plan);

        void decided(List<Decision> decisions);

        /** The file is out of the child's reach. */
        void made(MediaFile file, Path taken);

        /** @param segments how many there are of the rendition */
        void complete(String rendition, int segments);

        void dropped(String rendition);

        /**
         * What gives the bytes of a segment or head that is stored already.
         *
         * @throws HostileChild if it is not
         */
        Supplier<byte[]> readBack(ReadBack read);
    }

    /** As {@link Talk#weight} counts them, so that a child cannot have the store asked for single bytes by the million. */
    private static final int BYTES_UNDER_WAY = 8 << 20;

    private final Child child;
    private final Scratch scratch;
    private final Master master;
    private final Talk talk;
    private final Pulse pulse;
    private final Listener listener;
    private final Room underWay;
    private final ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();
    private volatile Optional<Outcome> unreadable = Optional.empty();
    private boolean spoke;

    Conversation(Child child, Scratch scratch, Master master, Talk talk, Pulse pulse, Listener listener) {
        this.child = child;
        this.scratch = scratch;
        this.master = master;
        this.talk = talk;
        this.pulse = pulse;
        this.listener = listener;
        this.underWay = new Room(BYTES_UNDER_WAY, pulse);
    }

    /** Returns how it ended, as far as the child says. */
    Outcome listen() {
        try {
            for (var message = child.next(); message.isPresent(); message = child.next()) {
                spoke = true;
                pulse.heard();
                talk.heard(message.get());
                var end = handle(message.get());
                if (talk.isOver()) {
                    return end;
                }
            }
            return crashed("no last word");
        } catch (JvmCrashed e) {
            child.kill();
            return Autopsy.of(e);
        } catch (ProtocolException | HostileChild e) {
            child.kill();
            return Outcome.hostile("%s; it said: %s".formatted(e, child.lastWords()));
        } catch (IOException e) {
            return crashed(e.toString());
        }
    }

    @Override
    public void close() {
        readers.shutdownNow();
    }

    private Outcome handle(ToParent message) {
        switch (message) {
            case Read read -> serve(read);
            case ReadBack read -> serve(read);
            case Progress progress -> pulse.progressed(progress);
            case Probed probed -> {
                pulse.moved();
                listener.probed(probed.facts());
            }
            case Plan plan -> listener.planned(plan);
            case Decided decided -> listener.decided(decided.decisions());
            case MediaFile file -> take(file);
            case Complete(var rendition) -> listener.complete(rendition, talk.segments(rendition));
            case Dropped(var rendition) -> listener.dropped(rendition);
            case Done done -> {
                return new Outcome.Made(done.duration());
            }
            case Failed failed -> {
                return Outcome.Broken.of(failed.code(), failed.detail());
            }
            case Cancelled _ -> throw new HostileChild("the child gave up by itself");
        }
        return new Outcome.Lost();
    }

    private void take(MediaFile file) {
        pulse.moved();
        listener.made(file, scratch.take(file));
    }

    private void serve(Read read) {
        serve(
                read.request(),
                read.length(),
                () -> master.read(read.offset(), read.length()),
                failure -> Outcome.Broken.of(FailureCode.SOURCE_UNREADABLE, failure.toString()));
    }

    private void serve(ReadBack read) {
        serve(read.request(), read.length(), listener.readBack(read), Outcome::of);
    }

    private void serve(int request, int length, Supplier<byte[]> bytes, Function<StorageException, Outcome> otherwise) {
        var weight = Talk.weight(length);
        underWay.take(weight);
        pulse.owes();
        readers.execute(() -> {
            try {
                child.send(new Bytes(request, bytes.get()));
            } catch (StorageException e) {
                unreadable = Optional.of(otherwise.apply(e));
                child.kill();
            } catch (IOException _) {
                // It ended; whoever listens to it learns how.
            } finally {
                underWay.give(weight);
                pulse.paid();
            }
        });
    }

    private Outcome crashed(String how) {
        return unreadable.orElseGet(() -> {
            var exit = child.exit();
            child.kill();
            return Autopsy.of(exit, spoke, "%s; it said: %s".formatted(how, child.lastWords()));
        });
    }
}
