package dev.ozean.chaos.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** A house in which all is right: a film that was taken over once and completed. A test spoils what it wants noticed. */
abstract class SoundHouse {
    static final UUID GROUP = id(1);
    static final UUID VIDEO = id(2);
    static final UUID JOB = id(3);

    final List<Job> jobs = new ArrayList<>(List.of(new Job(JOB, GROUP, VIDEO, "completed", 2)));
    final List<Line> lines = new ArrayList<>(history("requested", "started", "taken_over", "completed"));
    final List<Folder> folders =
            new ArrayList<>(List.of(new Folder(GROUP, VIDEO, JOB, 1, true), new Folder(GROUP, VIDEO, JOB, 2, false)));
    final List<Shown> shown = new ArrayList<>(
            List.of(new Shown(VIDEO, JOB, "completed", folders.getLast().prefix())));
    final Set<Told> told = new HashSet<>(Set.of(
            new Told("encode.requested", id(10), JOB),
            new Told("encode.started", id(16), JOB),
            new Told("encode.completed", id(11), JOB)));
    final Map<UUID, Long> versions = new HashMap<>(Map.of(VIDEO, 7L));
    final Map<UUID, Long> copies = new HashMap<>(Map.of(VIDEO, 7L));
    final Set<UUID> gone = new HashSet<>();
    final Set<String> stored =
            new HashSet<>(Set.of(folders.getFirst().prefix(), folders.getLast().prefix()));

    final List<Upload> uploads = new ArrayList<>(List.of(new Upload("a/b/c/source", "completed")));
    final Set<String> masters = new HashSet<>(Set.of("a/b/c/source"));

    /** What is wrong with it, in the words of a walk. */
    List<String> look() {
        return Invariants.of(new Findings(
                        jobs, lines, folders, shown, told, versions, copies, gone, stored, uploads, masters))
                .stream()
                .map(Violation::toString)
                .toList();
    }

    static List<Line> history(String... types) {
        return Stream.of(types).map(type -> new Line(JOB, type)).toList();
    }

    static UUID id(int number) {
        return new UUID(0, number);
    }
}
