package dev.ozean.local.build;

import dev.ozean.local.data.Home;
import dev.ozean.local.stack.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Something that is built of sources: old if any of them is newer. */
record Product(String module, List<Path> sources, Path result, Path stamp) {
    private static final String ENCODER = "encoding-service/encoder";
    private static final String BENCHMARKS = "deploy/bench";
    private static final String WALKS = "deploy/acceptance";
    private static final String HOSTILE = "encoding-service/hostile";
    private static final List<String> SHARED = List.of(
            "pom.xml",
            "events",
            "messaging",
            "storage",
            "web",
            "encoding-service/protocol",
            "encoding-service/manifest",
            "encoding-service/standalone",
            "deploy/local/src/main");

    /** All that the stack starts besides the servers. */
    static List<Product> all(Home home) {
        var services = Arrays.stream(Service.values()).map(service -> of(home, service.module(), service.jar(home)));
        return Stream.concat(services, Stream.of(encoder(home))).toList();
    }

    static List<Product> benchmarks(Home home) {
        var benchmarks = of(home, BENCHMARKS, home.of(BENCHMARKS).resolve("target/lib"), HOSTILE);
        return List.of(encoder(home), benchmarks);
    }

    static List<Product> walks(Home home) {
        return Stream.of(
                        Stream.of(encoder(home)),
                        Stream.of(Service.CATALOG, Service.ENCODING)
                                .map(service -> of(home, service.module(), service.jar(home))),
                        Stream.of(of(home, WALKS, home.of(WALKS).resolve("target/lib"))))
                .flatMap(products -> products)
                .toList();
    }

    static Product encoder(Home home) {
        return of(home, ENCODER, home.of(ENCODER).resolve("target/encoder"));
    }

    private static Product of(Home home, String module, Path result, String... more) {
        var sources = Stream.of(Stream.of(module), SHARED.stream(), Arrays.stream(more))
                .flatMap(names -> names)
                .map(home::of)
                .toList();
        return new Product(module, sources, result, home.of(module).resolve("target/vms.built"));
    }

    boolean isOld() {
        if (!Files.exists(result)) {
            return true;
        }
        var built = later(modified(result), modified(stamp));
        return sources.stream().anyMatch(source -> Newer.than(built).in(source));
    }

    /** Remembers that it was built now: a build that changes nothing leaves its files as they were. */
    void built() {
        try {
            Files.writeString(stamp, "");
            Files.setLastModifiedTime(stamp, FileTime.fromMillis(System.currentTimeMillis()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileTime modified(Path file) {
        try {
            return Files.exists(file) ? Files.getLastModifiedTime(file) : FileTime.fromMillis(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileTime later(FileTime a, FileTime b) {
        return a.compareTo(b) > 0 ? a : b;
    }
}
