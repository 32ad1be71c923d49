package dev.ozean.chaos.check;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What must be true of what is stored. */
final class Accounts {
    private static final Pattern PART = Pattern.compile("^\\.mpus-[0-9a-f-]{36}-");

    private final Findings findings;
    private final Map<UUID, Job> jobs;

    private Accounts(Findings findings) {
        this.findings = findings;
        this.jobs = findings.jobs().stream().collect(Collectors.toMap(Job::id, Function.identity()));
    }

    static Stream<Violation> of(Findings findings) {
        var all = new Accounts(findings);
        return Stream.concat(all.streams(), all.masters());
    }

    /** What must play. */
    static List<Folder> playable(Findings findings) {
        return new Accounts(findings).live().toList();
    }

    /** What is stored has an owner, and what has an owner is stored. */
    private Stream<Violation> streams() {
        var known = findings.folders().stream().map(Folder::prefix).collect(Collectors.toSet());
        var orphans = findings.stored().stream()
                .filter(prefix -> !known.contains(prefix))
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

    private boolean isCompleted(Folder folder) {
        var job = jobs.get(folder.job());
        return job != null && job.isCompleted() && job.fence() == folder.fence();
    }
}
