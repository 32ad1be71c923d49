package dev.ozean.encoder.mp4;

import java.util.ArrayList;
import java.util.List;

/** The tables by which players find the samples of a track. */
record SampleTable(Samples samples, int shift, long[] places, boolean large) {
    void write(BoxWriter out, Box description) {
        out.box("stbl", () -> {
            out.raw(description.bytes());
            out.box("stts", 0, 0, () -> pairs(out, samples.runs()));
            var delays = delays();
            if (delays.size() > 1 || delays.getFirst().duration() != 0) {
                out.box("ctts", 0, 0, () -> pairs(out, delays));
            }
            var sizes = samples.sizes();
            var keys = samples.keys();
            if (keys.length < sizes.length) {
                out.box("stss", 0, 0, () -> numbers(out, keys));
            }
            out.box("stsc", 0, 0, () -> chunks(out));
            out.box("stsz", 0, 0, () -> numbers(out.number(0), sizes));
            out.box(large ? "co64" : "stco", 0, 0, () -> places(out));
        });
    }

    private List<Samples.Run> delays() {
        var runs = new ArrayList<Samples.Run>();
        for (var delay : samples.delays()) {
            var repeats = !runs.isEmpty() && runs.getLast().duration() == delay + shift;
            runs.add(new Samples.Run(repeats ? runs.removeLast().count() + 1 : 1, delay + shift));
        }
        return runs;
    }

    private static void pairs(BoxWriter out, List<Samples.Run> runs) {
        out.number(runs.size());
        runs.forEach(run -> out.number(run.count()).number(run.duration()));
    }

    private static void numbers(BoxWriter out, int[] values) {
        out.number(values.length);
        for (var value : values) {
            out.number(value);
        }
    }

    /** Only chunks that differ from the one before are told. */
    private void chunks(BoxWriter out) {
        var chunks = samples.chunks();
        var changes = new ArrayList<Integer>();
        for (int i = 0; i < chunks.size(); i++) {
            if (i == 0 || chunks.get(i).samples() != chunks.get(i - 1).samples()) {
                changes.add(i);
            }
        }
        out.number(changes.size());
        changes.forEach(i -> out.number(i + 1).number(chunks.get(i).samples()).number(1));
    }

    private void places(BoxWriter out) {
        out.number(places.length);
        for (var place : places) {
            if (large) {
                out.big(place);
            } else {
                out.number(place);
            }
        }
    }
}
