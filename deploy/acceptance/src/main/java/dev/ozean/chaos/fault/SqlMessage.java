package dev.ozean.chaos.fault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/** One message of PostgreSQL's wire protocol, version 3, after the first. */
record SqlMessage(char type, byte[] body) {
    static final char PARSE = 'P';
    static final char BIND = 'B';
    static final char QUERY = 'Q';
    static final char SYNC = 'S';
    /** Of the server: it has answered all up to a query or sync. */
    static final char READY = 'Z';

    private static final int LENGTH = 4;

    static SqlMessage read(DataInputStream in) throws IOException {
        var type = (char) in.readUnsignedByte();
        return new SqlMessage(type, in.readNBytes(in.readInt() - LENGTH));
    }

    void write(OutputStream out) throws IOException {
        out.write(ByteBuffer.allocate(1 + LENGTH + body.length)
                .put((byte) type)
                .putInt(LENGTH + body.length)
                .put(body)
                .array());
    }

    /** The text that ends with the {@code number}th zero, from 0. */
    String text(int number) {
        var begin = 0;
        for (var passed = 0; passed < number; passed++) {
            begin = end(begin) + 1;
        }
        return new String(body, begin, end(begin) - begin, UTF_8);
    }

    /** Everything in it, for those who look for a word. */
    String raw() {
        return new String(body, ISO_8859_1);
    }

    private int end(int begin) {
        var end = begin;
        while (body[end] != 0) {
            end++;
        }
        return end;
    }
}
