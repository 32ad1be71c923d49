package dev.ozean.encoder.libav;

import java.nio.file.Path;
import java.util.Optional;

/** Judges a file with a filter of libav that notes its measures on frames. */
public final class Measured {
    private static final Restrictions LAX = new Restrictions(1 << 26, 100, 1 << 24, 1L << 31);

    private String last = "";

    private Measured() {}

    /** What the filters noted last under that key, for the first picture of the file. */
    public static double pictures(Path file, String filters, String key) {
        return of(file, filters, key, true);
    }

    /** The same for its first sound. */
    public static double sounds(Path file, String filters, String key) {
        return of(file, filters, key, false);
    }

    private static double of(Path file, String filters, String key, boolean isPicture) {
        var measured = new Measured();
        try (var demuxer = Demuxer.open(new FileInput(file), LAX, () -> false)) {
            Stream stream =
                    isPicture ? demuxer.videos().getFirst() : demuxer.audios().getFirst();
            try (var decoder = Decoder.open(demuxer, stream.index(), LAX, 1);
                    var chain = new Chain(stream, filters, isPicture)) {
                for (var next = demuxer.next(); next.isPresent(); next = demuxer.next()) {
                    try (var packet = next.get()) {
                        if (packet.stream() == stream.index()) {
                            decoder.decode(packet, frame -> measured.keep(chain.add(frame, key)));
                        }
                    }
                }
                decoder.drain(frame -> measured.keep(chain.add(frame, key)));
            }
        }
        return measured.last.equals("-inf") ? Double.NEGATIVE_INFINITY : Double.parseDouble(measured.last);
    }

    private void keep(Optional<String> note) {
        note.ifPresent(text -> last = text);
    }

    private static final class Chain implements AutoCloseable {
        private final Stream stream;
        private final String filters;
        private final boolean isPicture;
        private FilterGraph graph;
        private Optional<String> noted = Optional.empty();

        Chain(Stream stream, String filters, boolean isPicture) {
            this.stream = stream;
            this.filters = filters;
            this.isPicture = isPicture;
        }

        Optional<String> add(Frame frame, String key) {
            if (graph == null) {
                graph = FilterGraph.parse(
                        isPicture
                                ? FilterGraph.pictures(frame.picture(), stream.timeBase()) + "," + filters
                                        + ",buffersink@out"
                                : FilterGraph.sounds(frame.sound(), stream.timeBase()) + "," + filters
                                        + ",abuffersink@out",
                        1);
            }
            frame.time(frame.guessedTime().orElse(0), frame.duration());
            graph.filter(frame, measured -> {
                try (measured) {
                    measured.note(key).ifPresent(note -> noted = Optional.of(note));
                }
            });
            return noted;
        }

        @Override
        public void close() {
            if (graph != null) {
                graph.close();
            }
        }
    }
}
