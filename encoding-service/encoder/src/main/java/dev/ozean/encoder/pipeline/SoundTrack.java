package dev.ozean.encoder.pipeline;

import dev.ozean.encoder.flow.Lane;
import dev.ozean.encoder.libav.Packet;
import dev.ozean.encoding.protocol.AudioRendition;

/** The audio rendition all rungs share; fed packet by packet, in one pass over the master or in several. */
interface SoundTrack extends AutoCloseable {
    String NAME = "a";

    AudioRendition rendition();

    /** Takes the packet over. */
    void add(Packet packet, Publisher publisher, Meter meter);

    /** Nothing follows. */
    void end(Publisher publisher);

    default void add(Lane<Packet> packets, Publisher publisher, Meter meter) {
        packets.drainTo(packet -> add(packet, publisher, meter));
    }

    @Override
    void close();
}
