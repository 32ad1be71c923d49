package dev.ozean.encoder.pipeline;

import dev.ozean.encoder.flow.Lane;
import dev.ozean.encoder.libav.AvException;
import dev.ozean.encoder.libav.FilterGraph;
import dev.ozean.encoder.libav.Frame;
import dev.ozean.encoder.libav.PictureShape;
import dev.ozean.encoder.libav.Rational;
import dev.ozean.encoder.libav.Turn;
import dev.ozean.encoder.plan.Ladder;
import dev.ozean.encoder.plan.Light;
import dev.ozean.encoding.protocol.FailureCode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Makes one size of each picture: the largest from the source, each smaller one from the next larger. */
final class Scaler {
    private final Ladder.Size size;
    private final Turn turn;
    private final Rational beat;
    private final Lane<Frame> input;
    private final List<Lane<Frame>> outputs;
    private final Consumer<Frame> witness;

    /** The witness sees each picture, borrowed. */
    Scaler(
            Ladder.Size size,
            Turn turn,
            Rational beat,
            Lane<Frame> input,
            List<Lane<Frame>> outputs,
            Consumer<Frame> witness) {
        this.size = size;
        this.turn = turn;
        this.beat = beat;
        this.input = input;
        this.outputs = outputs;
        this.witness = witness;
    }

    void run() {
        FilterGraph graph = null;
        PictureShape shape = null;
        try {
            for (var next = input.take(); next.isPresent(); next = input.take()) {
                var frame = next.get();
                var picture = frame.picture();
                if (!picture.equals(shape)) {
                    if (graph != null) {
                        graph.close();
                    }
                    graph = FilterGraph.parse(steps(picture, size, turn, beat) + ",buffersink@out", threads(picture));
                    shape = picture;
                }
                scaled(graph, frame).forEach(this::deal);
            }
        } finally {
            if (graph != null) {
                graph.close();
            }
        }
        outputs.forEach(Lane::end);
    }

    /** Only the master decides what its pictures are like: what cannot be scaled is its damage, not a failure of ours. */
    private static List<Frame> scaled(FilterGraph graph, Frame frame) {
        var scaled = new ArrayList<Frame>();
        try {
            graph.filter(frame, scaled::add);
            return scaled;
        } catch (AvException refused) {
            scaled.forEach(Frame::close);
            if (refused.outOfMemory()) {
                throw refused;
            }
            throw new MediaRefused(FailureCode.CORRUPT, refused);
        }
    }

    /** Scaling keeps up with the encoders; bending light does not where there are many cores. */
    private static int threads(PictureShape picture) {
        return Light.of(picture.colours()) == Light.STANDARD ? 1 : 0;
    }

    private void deal(Frame frame) {
        try (frame) {
            witness.accept(frame);
            outputs.forEach(output -> output.put(frame.share()));
        }
    }

    /** From a picture as it is to one of that size, the way out left open. Scaled before it is turned: that is fewer pixels to turn. */
    static String steps(PictureShape picture, Ladder.Size size, Turn turn, Rational beat) {
        var width = turn.swaps() ? size.height() : size.width();
        var height = turn.swaps() ? size.width() : size.height();
        var steps = new ArrayList<String>();
        steps.add(FilterGraph.pictures(picture, beat));
        if (picture.hasAlpha()) {
            // What is transparent shows black, not whatever colour lies hidden there.
            steps.add("premultiply=inplace=1");
        }
        var light = Light.of(picture.colours());
        if (light == Light.STANDARD) {
            var matrix = picture.rgb() ? ":out_color_matrix=bt709" : "";
            steps.add("scale=w=%d:h=%d:flags=bicubic:out_range=tv%s".formatted(width, height, matrix));
            steps.add("format=yuv420p");
        } else {
            // Fewer pixels to convert; the conversion itself knows of ranges and matrices.
            steps.add("scale=w=%d:h=%d:flags=bicubic".formatted(width, height));
            steps.addAll(light.filters(picture));
        }
        steps.addAll(turn.filters());
        steps.add("setsar=1");
        return String.join(",", steps);
    }
}
