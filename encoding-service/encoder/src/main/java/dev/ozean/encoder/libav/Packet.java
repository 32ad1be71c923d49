package dev.ozean.encoder.libav;

import static dev.ozean.encoder.libav.Av.allocated;
import static dev.ozean.encoder.libav.Av.check;
import static org.bytedeco.ffmpeg.global.avcodec.*;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import java.util.OptionalLong;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.SizeTPointer;

/** One compressed picture or piece of sound; whoever holds it closes it. */
public final class Packet implements AutoCloseable {
    final AVPacket pointer = allocated(av_packet_alloc(), "av_packet_alloc");

    /** Moves the content of a borrowed packet, which is blank afterwards. */
    static Packet take(AVPacket borrowed) {
        var packet = new Packet();
        av_packet_move_ref(packet.pointer, borrowed);
        return packet;
    }

    /** Another holder of a borrowed packet's content. */
    static Packet share(AVPacket borrowed) {
        var packet = new Packet();
        try {
            check(av_packet_ref(packet.pointer, borrowed), "av_packet_ref");
            return packet;
        } catch (Throwable failure) {
            packet.close();
            throw failure;
        }
    }

    /** Holds a copy of these bytes, which are decoded by themselves; it has no time yet. */
    public static Packet of(byte[] content) {
        var packet = new Packet();
        try {
            check(av_new_packet(packet.pointer, content.length), "av_new_packet");
            packet.pointer.data().put(content);
            packet.pointer.flags(AV_PKT_FLAG_KEY);
            return packet;
        } catch (Throwable failure) {
            packet.close();
            throw failure;
        }
    }

    public int stream() {
        return pointer.stream_index();
    }

    public long bytes() {
        return pointer.size();
    }

    /** A copy of its bytes. */
    public byte[] content() {
        var content = new byte[pointer.size()];
        pointer.data().get(content);
        return content;
    }

    /** True for what only decodes, and for what is cut off by the container: players of the original do not show it. */
    public boolean isHidden() {
        return (pointer.flags() & AV_PKT_FLAG_DISCARD) != 0;
    }

    /** True where the stream begins anew, with other parameter sets. */
    public boolean hasNewHeader() {
        return !Pointer.isNull(av_packet_get_side_data(pointer, AV_PKT_DATA_NEW_EXTRADATA, (SizeTPointer) null));
    }

    public boolean isKey() {
        return (pointer.flags() & AV_PKT_FLAG_KEY) != 0;
    }

    /** Ticks of its stream or encoder. */
    public OptionalLong time() {
        return known(pointer.pts());
    }

    /** The end of what it shows or sounds, by its decoding time where it has no other. */
    public OptionalLong end() {
        var start = pointer.pts() == AV_NOPTS_VALUE ? pointer.dts() : pointer.pts();
        return known(start == AV_NOPTS_VALUE ? start : start + Math.max(0, pointer.duration()));
    }

    /** When it is decoded, in ticks of its stream; by its other time where it has none. */
    public OptionalLong decodingTime() {
        return pointer.dts() == AV_NOPTS_VALUE ? time() : known(pointer.dts());
    }

    public long duration() {
        return pointer.duration();
    }

    /** Puts it elsewhere in time, in ticks of whoever takes it next, and forgets what its container said about it. */
    public void place(long shown, long decoded, long duration) {
        av_packet_free_side_data(pointer);
        pointer.pts(shown).dts(decoded).duration(duration);
    }

    /** Encoders leave it out at times; players then drop the last picture. */
    public void duration(long ticks) {
        pointer.duration(ticks);
    }

    private static OptionalLong known(long ticks) {
        return ticks == AV_NOPTS_VALUE ? OptionalLong.empty() : OptionalLong.of(ticks);
    }

    @Override
    public void close() {
        av_packet_free(pointer);
    }
}
