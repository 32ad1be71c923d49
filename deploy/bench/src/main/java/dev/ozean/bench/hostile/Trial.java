package dev.ozean.bench.hostile;

import dev.ozean.bench.house.House;
import dev.ozean.bench.house.Jobs;
import dev.ozean.encoding.hostile.ChildWatch;
import dev.ozean.encoding.hostile.Mutant;
import dev.ozean.encoding.protocol.FailureCode;
import dev.ozean.local.process.LogFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;

/** Sends one damaged film through the house, and tells how that ended. */
final class Trial {
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final int LINES = 3000;

    /** Instead of a code, of a file that the upload did not take. */
    private static final String AT_THE_DOOR = "upload";

    private static final String NO_JOB = "";

    private final House house;
    private final ChildWatch watch;
    private final Path kept;

    /**
     * How one ended.
     *
     * @param code empty where it became a stream
     * @param file where it lay; only what did not end clearly is kept there
     * @param detail from the log of the service
     */
    record End(String clip, Mutant.Way how, long seed, String code, ChildWatch.Seen seen, String file, String detail) {
        boolean isClear() {
            return code.isEmpty()
                    || code.equals(AT_THE_DOOR)
                    || Arrays.stream(FailureCode.values())
                            .anyMatch(known -> known.code().equals(code) && !known.passing());
        }

        /** Neither the film's fault nor a crash that was contained. */
        boolean isOurs() {
            return code.equals(FailureCode.INTERNAL.code()) || code.equals(Jobs.STUCK);
        }
    }

    Trial(House house, ChildWatch watch, Path kept) {
        this.house = house;
        this.watch = watch;
        this.kept = kept;
    }

    End run(Path clip, Mutant mutant) throws IOException {
        var name = "%d-%s".formatted(mutant.seed(), clip.getFileName());
        var file = Files.write(kept.resolve(name), mutant.bytes());
        var video = house.upload(file);
        var job = video.isTaken() ? house.jobs().awaitEnd(video.video(), PATIENCE) : new Jobs.End(NO_JOB, AT_THE_DOOR);
        var end = new End(
                clip.getFileName().toString(),
                mutant.how(),
                mutant.seed(),
                job.code(),
                watch.of(job.id()),
                file.toString(),
                "");
        if (end.isClear()) {
            Files.delete(file);
            return end;
        }
        // It would be tried again.
        house.jobs().cancel(video.video());
        return new End(end.clip, end.how, end.seed, end.code, end.seen, end.file, detail(job.id()));
    }

    private String detail(String job) {
        return LogFile.tail(house.encoderLog(), LINES).stream()
                .filter(line -> line.contains(job) && line.contains("broke"))
                .reduce((_, last) -> last)
                .orElse("");
    }
}
