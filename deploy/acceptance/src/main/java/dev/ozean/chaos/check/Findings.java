package dev.ozean.chaos.check;

import dev.ozean.chaos.house.Ground;
import dev.ozean.chaos.house.Rows;
import dev.ozean.chaos.house.Wire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that can be found when nothing is under way.
 *
 * @param versions of the catalogue's videos
 * @param copies the versions that the encoding service has of them
 * @param gone videos that were deleted for good
 * @param stored folders of the streams' bucket with anything in them, parts of files included
 * @param masters keys of the masters' bucket; those of parts begin with a mark of the store's
 */
record Findings(
        List<Job> jobs,
        List<Line> lines,
        List<Folder> folders,
        List<Shown> shown,
        Set<Told> told,
        Map<UUID, Long> versions,
        Map<UUID, Long> copies,
        Set<UUID> gone,
        Set<String> stored,
        List<Upload> uploads,
        Set<String> masters) {
    private static final String VERSIONS = "select id, version from videos";
    private static final String GONE = "select id from videos where deleted";

    // The store keeps the parts of a file beside it, under a name that ends with the file's.
    private static final Pattern FOLDER =
            Pattern.compile("^(?:\\.mpus-[0-9a-f-]{36}-)?([0-9a-f-]{36}/[0-9a-f-]{36}/[0-9a-f-]{36}\\.\\d+)/.*");

    private static final Pattern MASTER =
            Pattern.compile("^(?:\\.mpus-[0-9a-f-]{36}-)?[0-9a-f-]{36}/[0-9a-f-]{36}/[0-9a-f-]{36}/.*");

    static Findings of(Ground ground, Wire wire) {
        var rows = ground.rows();
        return new Findings(
                rows.of("encoding", Job.SQL, Job::read),
                rows.of("encoding", Line.SQL, Line::read),
                rows.of("encoding", Folder.SQL, Folder::read),
                rows.of("catalog", Shown.SQL, Shown::read),
                wire.all(Told.TOPICS).stream().flatMap(Told::of).collect(Collectors.toSet()),
                versions(rows, "catalog"),
                versions(rows, "encoding"),
                Set.copyOf(rows.of("encoding", GONE, row -> row.getObject(1, UUID.class))),
                stored(ground.streams()),
                rows.of("catalog", Upload.SQL, Upload::read),
                masters(ground.masters()));
    }

    private static Map<UUID, Long> versions(Rows rows, String service) {
        return rows
                .of(service, VERSIONS, row -> Map.entry(row.getObject("id", UUID.class), row.getLong("version")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Set<String> masters(Path bucket) {
        return files(bucket).filter(MASTER.asMatchPredicate()).collect(Collectors.toSet());
    }

    private static Set<String> stored(Path bucket) {
        return files(bucket)
                .map(FOLDER::matcher)
                .filter(Matcher::matches)
                .map(folder -> folder.group(1))
                .collect(Collectors.toSet());
    }

    private static Stream<String> files(Path bucket) {
        try (var files = Files.walk(bucket)) {
            return files
                    .filter(Files::isRegularFile)
                    .map(file -> bucket.relativize(file).toString())
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
