package dev.ozean.chaos.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What must be true of all findings. */
final class Invariants {
    private static final String REQUESTED = "encode.requested";

    /** What a line of the history tells to others once. */
    private static final List<String> TOLD = List.of("started", "retrying", "completed", "failed", "cancelled");

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
                        all.copies(),
                        all.agreement(),
                        Accounts.of(findings))
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

    /** Each step was told once, however often it was sent. */
    private Stream<Violation> toldAsOftenAsDone() {
        var told = new HashMap<String, Integer>();
        findings.told().forEach(event -> told.merge(event.type() + " " + event.job(), 1, Integer::sum));
        return findings.jobs().stream()
                .flatMap(job -> TOLD.stream().flatMap(step -> {
                    var event = "encode." + step;
                    var done = (int) lines.getOrDefault(job.id(), List.of()).stream()
                            .filter(line -> line.event().equals(event))
                            .count();
                    var heard = told.getOrDefault("%s %s".formatted(event, job.id()), 0);
                    return done == heard
                            ? Stream.empty()
                            : Stream.of(new Violation(
                                    "job " + job.id(),
                                    "is %s %d times, and told so %d times".formatted(step, done, heard)));
                }));
    }

    /** The encoding service has heard of the last change of each video that is left. */
    private Stream<Violation> copies() {
        return findings.versions().entrySet().stream()
                .filter(video -> !findings.gone().contains(video.getKey()))
                .filter(video -> !video.getValue().equals(findings.copies().get(video.getKey())))
                .map(video -> new Violation(
                        "video " + video.getKey(),
                        "is of version %d for the catalogue, and of version %s for the encoding service"
                                .formatted(video.getValue(), findings.copies().getOrDefault(video.getKey(), 0L))));
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
                            && job != null
                            && job.isCompleted()
                            && !shown.prefix().equals(job.prefix())) {
                        found.add(new Violation(
                                "video " + shown.video(),
                                "is played from '%s' instead of %s".formatted(shown.prefix(), job.prefix())));
                    }
                    return found.stream();
                });
    }

    private boolean isLive(String prefix) {
        var folder = folders.get(prefix);
        return folder != null && !folder.isGivenUp();
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
