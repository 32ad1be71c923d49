package dev.ozean.encoding.child;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folders in which a machine has its programs, in the order in which they are searched. */
record Programs(List<Path> folders) {
    static Programs here() {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return new Programs(Stream.concat(
                        Pattern.compile(File.pathSeparator).splitAsStream(path),
                        Stream.of("/usr/bin", "/bin", "/usr/sbin", "/sbin"))
                .filter(folder -> !folder.isEmpty())
                .map(Path::of)
                .toList());
    }

    Optional<Path> find(String name) {
        return folders.stream()
                .map(folder -> folder.resolve(name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
