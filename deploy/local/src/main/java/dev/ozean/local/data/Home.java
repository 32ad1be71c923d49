package dev.ozean.local.data;

import java.nio.file.Files;
import java.nio.file.Path;

/** The repository's root, from which the stack takes what was built. */
public record Home(Path root) {
    public static final String PROPERTY = "ozean.home";

    /** As the shell says, else found upwards from the working folder, which for tests is a module's. */
    public static Home find() {
        var said = System.getProperty(PROPERTY);
        if (said != null) {
            return new Home(Path.of(said));
        }
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("deploy/servers/pom.xml"))) {
                return new Home(at);
            }
        }
        throw new IllegalStateException(
                "not inside Ozean's repository: " + Path.of("").toAbsolutePath());
    }

    public Path of(String path) {
        return root.resolve(path);
    }

    public Path servers() {
        return of("deploy/servers/target");
    }
}
