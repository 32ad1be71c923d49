package dev.ozean.encoder.captions;

import dev.ozean.encoder.libav.Demuxer;
import dev.ozean.encoder.libav.Packet;
import dev.ozean.encoder.libav.Stream;
import dev.ozean.encoder.link.Outlet;
import dev.ozean.encoding.protocol.CaptionsRendition;
import dev.ozean.encoding.protocol.ToParent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The tracks of words that a master carries, as WebVTT; for one thread. A track that cannot be read is left out. */
public final class Captions implements AutoCloseable {
    private static final int MOST = 9;

    private final List<CaptionTrack> tracks = new ArrayList<>();
    private final Set<Integer> streams = new HashSet<>();

    /** {@code zero} is where the film starts on the container's clock, in microseconds. */
    public Captions(Demuxer master, List<Stream.Text> texts, long zero) {
        for (var text : texts) {
            streams.add(text.index());
            if (tracks.size() < MOST) {
                CaptionTrack.open(master, text, zero).ifPresent(tracks::add);
            }
        }
    }

    /** True if the packet was one of words, be they left out; it stays the caller's either way. */
    public boolean add(Packet packet) {
        tracks.stream()
                .filter(track -> track.stream().index() == packet.stream())
                .forEach(track -> track.add(packet));
        return streams.contains(packet.stream());
    }

    /** Nothing follows. What can be read is planned, and then handed on, so that nothing is promised in vain. */
    public void publish(Consumer<CaptionsRendition> plan, Outlet outlet) {
        var number = 1;
        for (var track : tracks) {
            var file = track.file();
            if (file.isPresent()) {
                var name = "t" + number++;
                var facts = Said.facts(track.stream());
                plan.accept(new CaptionsRendition(name, facts.language(), facts.label()));
                outlet.publish(new ToParent.Captions(name, file.get().length), file.get());
            }
        }
    }

    @Override
    public void close() {
        tracks.forEach(CaptionTrack::close);
    }
}
