package dev.ozean.bench.flat;

import java.util.List;

/** How much something grows with each job: the slope of the straight line that fits best. */
record Trend(Vitals.Kind kind, double slope) {
    /** At least two, after different numbers of jobs. */
    static Trend of(Vitals.Kind kind, List<Vitals> samples) {
        var meanJobs = samples.stream().mapToInt(Vitals::jobs).average().orElseThrow();
        var mean = samples.stream().mapToDouble(kind::of).average().orElseThrow();
        var together = 0.0;
        var spread = 0.0;
        for (var sample : samples) {
            var distance = sample.jobs() - meanJobs;
            together += distance * (kind.of(sample) - mean);
            spread += distance * distance;
        }
        return new Trend(kind, together / spread);
    }

    boolean isFlat() {
        return slope <= kind.tolerance();
    }
}
