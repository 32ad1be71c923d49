package dev.ozean.encoding;

import dev.ozean.encoding.protocol.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** An encoder's folder with the {@link ScriptedChild} in it. */
public final class ScriptedHome {
    private ScriptedHome() {}

    public static Path create() {
        try {
            var home = Files.createDirectories(Path.of("target/scripted-child").toAbsolutePath());
            Files.writeString(home.resolve("jvm.args"), """
                    -cp classes:protocol.jar
                    --enable-native-access=ALL-UNNAMED
                    -Xmx64m
                    -XX:+UseSerialGC
                    -XX:TieredStopAtLevel=1
                    -XX:-UsePerfData
                    -XX:+ExitOnOutOfMemoryError
                    -XX:-CreateCoredumpOnCrash
                    -XX:ErrorFile=/dev/stderr
                    -XX:+DisplayVMOutputToStderr
                    """);
            for (var type : List.of(
                    ScriptedChild.class,
                    ScriptedFilm.class,
                    ScriptedLink.class,
                    Hoarder.class,
                    Burglar.class,
                    Natives.class)) {
                copy(location(type), type.getName().replace('.', '/') + ".class", home.resolve("classes"));
            }
            var protocol = location(Message.class);
            if (Files.isDirectory(protocol)) {
                copyAll(protocol, home.resolve("classes"));
            } else {
                Files.copy(protocol, home.resolve("protocol.jar"), StandardCopyOption.REPLACE_EXISTING);
            }
            return home;
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path location(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static void copyAll(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> copy(from, from.relativize(file).toString(), to));
        }
    }

    private static void copy(Path from, String name, Path to) {
        try {
            Files.createDirectories(to.resolve(name).getParent());
            Files.copy(from.resolve(name), to.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
