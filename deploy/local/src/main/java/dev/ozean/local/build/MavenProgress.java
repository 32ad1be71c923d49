package dev.ozean.local.build;

import java.util.Optional;
import java.util.regex.Pattern;

/** Reads from Maven's own words how far a build is. */
final class MavenProgress {
    private static final Pattern ONE_OF_MANY = Pattern.compile("\\[INFO] Building (.+?) +\\S+ +\\[(\\d+)/(\\d+)]");
    private static final Pattern ONLY_ONE = Pattern.compile("\\[INFO] Building (?!jar:)(\\S.*?) +\\d\\S*");

    /** The module that Maven turned to, counted from 1. */
    record Step(String name, int number, int total) {}

    Optional<Step> read(String line) {
        var many = ONE_OF_MANY.matcher(line);
        if (many.matches()) {
            return Optional.of(
                    new Step(many.group(1), Integer.parseInt(many.group(2)), Integer.parseInt(many.group(3))));
        }
        var only = ONLY_ONE.matcher(line);
        return only.matches() ? Optional.of(new Step(only.group(1), 1, 1)) : Optional.empty();
    }
}
