package dev.ozean.bench.measure;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What a piece of work took; memory is the most it held at once, in bytes. */
public record Cost(Duration wall, Duration processor, long memory) {
    /** One after another. */
    public Cost then(Cost next) {
        return new Cost(wall.plus(next.wall), processor.plus(next.processor), Math.max(memory, next.memory));
    }

    /** The faster one. */
    public static Cost least(List<Cost> costs) {
        return costs.stream().min(Comparator.comparing(Cost::wall)).orElseThrow();
    }

    public Ratio to(Cost other) {
        return new Ratio(
                seconds(wall) / seconds(other.wall),
                seconds(processor) / seconds(other.processor),
                (double) memory / other.memory);
    }

    public static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }

    /** How much of another's cost this is: 1 is the same. */
    public record Ratio(double wall, double processor, double memory) {
        /** The middle one of each kind. */
        public static Ratio median(List<Ratio> ratios) {
            return new Ratio(
                    median(ratios, Ratio::wall), median(ratios, Ratio::processor), median(ratios, Ratio::memory));
        }

        private static double median(List<Ratio> ratios, ToDoubleFunction<Ratio> kind) {
            var sorted = ratios.stream().mapToDouble(kind).sorted().toArray();
            var middle = sorted.length / 2;
            return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        }
    }
}
