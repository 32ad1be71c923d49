package dev.ozean.chaos.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What must be true of all findings. */
final class Invariants {
    private static final String REQUESTED = "encode.requested";

    private static final Pattern PART = Pattern.compile("^\\.mpus-[0-9a-f-]{36}-");

    private final Findings findings;
    private final Map<UUID, Job> jobs;
    private final Map<UUID, List<Line>> lines;
    private final Map<String, Folder> folders;

    private Invariants(Findings findings) {
        this.findings = findings;
        this.jobs = findings.jobs().stream().collect(Collectors.toMap(Job::id, Function.identity()));
        this.lines = findings.lines().stream().collect(Collectors.groupingBy(Line::job));
        this.folders = findings.folders().stream().collect(Collectors.toMap(Folder::prefix, Function.identity()));
    }

    static List<Violation> of(Findings findings) {
        var all = new Invariants(findings);
        return Stream.of(
                        all.oneEnd(),
                        all.nothingLost(),
                        all.toldAsOftenAsDone(),
                        all.agreement(),
                        all.accounts(),
                        all.masters())
                .flatMap(Function.identity())
                .toList();
    }

    /** Each job has ended, and each of its rounds once. */
    private Stream<Violation> oneEnd() {
        return findings.jobs().stream().flatMap(job -> {
            var found = new ArrayList<Violation>();
            if (!job.isEnded()) {
                found.add(new Violation("job " + job.id(), "is %s for good".formatted(job.status())));
            }
            var history = lines.getOrDefault(job.id(), List.of());
            var ends = endsOfRounds(history);
            ends.stream()
                    .filter(round -> round.size() != 1 && job.isEnded())
                    .map(round -> new Violation(
                            "job " + job.id(),
                            "ended %d times in one round: %s".formatted(round.size(), types(history))))
                    .forEach(found::add);
            if (job.isEnded()
                    && !ends.getLast().isEmpty()
                    && !ends.getLast().getLast().equals(job.status())) {
                found.add(new Violation(
                        "job " + job.id(), "is %s, but its history says %s".formatted(job.status(), types(history))));
            }
            return found.stream();
        });
    }

    /** Every request made a job, once. */
    private Stream<Violation> nothingLost() {
        var lost = findings.told().stream()
                .filter(event -> event.type().equals(REQUESTED) && !jobs.containsKey(event.job()))
                .map(event -> new Violation("job " + event.job(), "was requested, and nobody knows of it"));
        var twice = lines.entrySet().stream()
                .filter(history -> history.getValue().stream()
                                .filter(line -> line.type().equals(Line.REQUESTED))
                                .count()
                        > 1)
                .map(history -> new Violation("job " + history.getKey(), "was made twice of one request"));
        return Stream.concat(lost, twice);
    }

    /** Each end was told once, however often it was sent. */
    private Stream<Violation> toldAsOftenAsDone() {
        var told = new HashMap<String, Integer>();
        findings.told().forEach(event -> told.merge(event.type() + " " + event.job(), 1, Integer::sum));
        return findings.jobs().stream()
                .flatMap(job -> Stream.of("completed", "failed", "cancelled").flatMap(end -> {
                    var done = (int) lines.getOrDefault(job.id(), List.of()).stream()
                            .filter(line -> line.type().equals(end))
                            .count();
                    var heard = told.getOrDefault("encode.%s %s".formatted(end, job.id()), 0);
                    return done == heard
                            ? Stream.empty()
                            : Stream.of(new Violation(
                                    "job " + job.id(),
                                    "is %s %d times, and told so %d times".formatted(end, done, heard)));
                }));
    }

    /** The catalogue knows how each video's last job ended, and plays what is there. */
    private Stream<Violation> agreement() {
        return findings.shown().stream()
                .filter(shown -> !findings.gone().contains(shown.video()))
                .flatMap(shown -> {
                    var found = new ArrayList<Violation>();
                    var job = jobs.get(shown.job());
                    if (job != null && !job.status().equals(shown.state())) {
                        found.add(new Violation(
                                "video " + shown.video(),
                                "is %s for the catalogue, but job %s is %s"
                                        .formatted(shown.state(), job.id(), job.status())));
                    }
                    if (job == null) {
                        found.add(new Violation(
                                "video " + shown.video(), "waits for job %s, which is unknown".formatted(shown.job())));
                    }
                    if (!shown.prefix().isEmpty() && !isLive(shown.prefix())) {
                        found.add(new Violation(
                                "video " + shown.video(),
                                "is played from %s, which is given up".formatted(shown.prefix())));
                    } else if (shown.isCompleted()
                            && isCompleted(job)
                            && !shown.prefix().equals(job.prefix())) {
                        found.add(new Violation(
                                "video " + shown.video(),
                                "is played from '%s' instead of %s".formatted(shown.prefix(), job.prefix())));
                    }
                    return found.stream();
                });
    }

    /** What is stored has an owner, and what has an owner is stored. */
    private Stream<Violation> accounts() {
        var orphans = findings.stored().stream()
                .filter(prefix -> !folders.containsKey(prefix))
                .map(prefix -> new Violation("folder " + prefix, "is in the store, and no row knows of it"));
        var kept = findings.folders().stream()
                .filter(folder -> !folder.isGivenUp() && !isCompleted(folder))
                .map(folder -> new Violation(
                        "folder " + folder.prefix(), "is kept, though its job came to nothing or another run made it"));
        var missing = live().filter(folder -> !findings.stored().contains(folder.prefix()))
                .map(folder -> new Violation("folder " + folder.prefix(), "is kept, and nothing is in the store"));
        return Stream.of(orphans, kept, missing).flatMap(Function.identity());
    }

    /** Each master that was taken is there, and each that is there was taken, or is being. */
    private Stream<Violation> masters() {
        var known = findings.uploads().stream().map(Upload::folder).collect(Collectors.toSet());
        var lost = findings.uploads().stream()
                .filter(upload -> upload.state().equals(Upload.COMPLETED))
                .filter(upload -> !findings.masters().contains(upload.key()))
                .map(upload -> new Violation("master " + upload.key(), "was taken, and is not in the store"));
        var orphans = findings.masters().stream()
                .filter(key -> known.stream().noneMatch(PART.matcher(key).replaceFirst("")::startsWith))
                .map(key -> new Violation("master " + key, "is in the store, and no upload knows of it"));
        return Stream.concat(lost, orphans);
    }

    /** Folders of completed jobs that are there to be played. */
    private Stream<Folder> live() {
        return findings.folders().stream().filter(folder -> !folder.isGivenUp() && isCompleted(folder));
    }

    static List<Folder> playable(Findings findings) {
        return new Invariants(findings).live().toList();
    }

    private boolean isLive(String prefix) {
        var folder = folders.get(prefix);
        return folder != null && !folder.isGivenUp();
    }

    private boolean isCompleted(Folder folder) {
        var job = jobs.get(folder.job());
        return isCompleted(job) && job.fence() == folder.fence();
    }

    private static boolean isCompleted(Job job) {
        return job != null && job.status().equals("completed");
    }

    /** The ends in each round; a new one begins when somebody asked for it. */
    private static List<List<String>> endsOfRounds(List<Line> history) {
        var rounds = new ArrayList<List<String>>();
        rounds.add(new ArrayList<>());
        for (var line : history) {
            if (line.type().equals(Line.AGAIN)) {
                rounds.add(new ArrayList<>());
            } else if (Job.isEnd(line.type())) {
                rounds.getLast().add(line.type());
            }
        }
        return rounds;
    }

    private static String types(List<Line> history) {
        return history.stream().map(Line::type).collect(Collectors.joining(", "));
    }
}
