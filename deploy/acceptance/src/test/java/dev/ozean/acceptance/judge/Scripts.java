package dev.ozean.acceptance.judge;

import dev.ozean.local.data.Home;
import dev.ozean.local.server.Commands;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;

/** Players and rules of others, downloaded once a checkout, at the versions and with the hashes of the lock file. */
public final class Scripts {
    private Scripts() {}

    public static Path shaka() {
        return script("shaka-player/dist/shaka-player.compiled.js");
    }

    public static Path axe() {
        return script("axe-core/axe.min.js");
    }

    static Path hls() {
        return script("hls.js/dist/hls.min.js");
    }

    private static Path script(String name) {
        var module = Home.find().of("deploy/acceptance");
        var folder = module.resolve("target/npm");
        var script = folder.resolve("node_modules").resolve(name);
        if (!Files.exists(script)) {
            Commands.run(
                    List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"),
                    copyOf(module.resolve("src/test/npm"), folder),
                    folder.resolve("npm.log"),
                    Duration.ofMinutes(5));
        }
        return script;
    }

    private static Path copyOf(Path from, Path to) {
        try {
            Files.createDirectories(to);
            for (var name : List.of("package.json", "package-lock.json")) {
                Files.copy(from.resolve(name), to.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
