package dev.ozean.chaos.fault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The first lines of a request or an answer of HTTP/1.1, up to the empty one. */
record HttpHead(List<String> lines) {
    /** No line where the other end has hung up. */
    static HttpHead read(InputStream in) throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (var last = 0; last < 2; ) {
            var next = in.read();
            if (next < 0) {
                return new HttpHead(List.of());
            }
            bytes.write(next);
            last = next == '\n' ? last + 1 : next == '\r' ? last : 0;
        }
        return new HttpHead(bytes.toString(ISO_8859_1)
                .lines()
                .filter(line -> !line.isEmpty())
                .toList());
    }

    boolean isNothing() {
        return lines.isEmpty();
    }

    String method() {
        return word(0);
    }

    String path() {
        return word(1);
    }

    /** An answer before the answer. */
    boolean isInterim() {
        return !isNothing() && word(1).startsWith("1");
    }

    /** It waits for a word before it sends its body. */
    boolean asksFirst() {
        return !header("expect").isEmpty();
    }

    /** Bytes of the body; 0 if it is not said. */
    long length() {
        var said = header("content-length");
        return said.isEmpty() ? 0 : Long.parseLong(said);
    }

    byte[] bytes() {
        return bytes(lines.stream());
    }

    /** For a connection that serves this one request; whoever is not told would send the next one into its end. */
    byte[] closing() {
        return bytes(Stream.concat(
                lines.stream().filter(line -> !line.toLowerCase(Locale.ROOT).startsWith("connection:")),
                Stream.of("Connection: close")));
    }

    private String header(String name) {
        return lines.stream()
                .skip(1)
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    private String word(int number) {
        return lines.getFirst().split(" ", 3)[number];
    }

    private static byte[] bytes(Stream<String> lines) {
        return lines.collect(Collectors.joining("\r\n", "", "\r\n\r\n")).getBytes(ISO_8859_1);
    }
}
