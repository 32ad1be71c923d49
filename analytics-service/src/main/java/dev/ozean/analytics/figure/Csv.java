package dev.ozean.analytics.figure;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Comma-separated lines after RFC 4180; our values are days, numbers and words, which need no quotes. */
final class Csv {
    private static final String LINE_END = "\r\n";

    private Csv() {}

    static String of(List<String> header, Stream<Stream<?>> rows) {
        return Stream.concat(Stream.of(header.stream()), rows)
                .map(row -> row.map(Object::toString).collect(Collectors.joining(",", "", LINE_END)))
                .collect(Collectors.joining());
    }
}
