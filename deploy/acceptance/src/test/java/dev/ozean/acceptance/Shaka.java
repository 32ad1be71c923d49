package dev.ozean.acceptance;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.ozean.local.data.Home;
import dev.ozean.local.server.Commands;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;

/** A page with shaka-player, an independent judge of our DASH manifests, at the gateway's own address. */
final class Shaka {
    private static final String HTML = """
        <!doctype html><title>shaka-player</title>
        <video muted></video><script src="/judge/shaka.js"></script>\
        """;

    private final Page page;

    Shaka(Page page) {
        this.page = page;
        page.route("**/judge/page", route -> answer(route, "text/html", HTML));
        page.route(
                "**/judge/shaka.js",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/javascript")
                        .setPath(script())));
        page.navigate("/judge/page");
    }

    void load(String manifest) {
        page.evaluate("""
                async manifest => {
                  shaka.polyfill.installAll()
                  window.player = new shaka.Player()
                  await player.attach(document.querySelector('video'))
                  await player.load(manifest)
                  await document.querySelector('video').play()
                }\
                """, manifest);
    }

    /** Lines of each quality that the manifest offers. */
    List<Integer> heights() {
        return ((List<?>) page.evaluate("[...new Set(player.getVariantTracks().map(({ height }) => height))]"))
                .stream().map(Integer.class::cast).toList();
    }

    /** Seconds from the start. */
    double position() {
        return ((Number) page.evaluate("document.querySelector('video').currentTime")).doubleValue();
    }

    private static void answer(Route route, String type, String body) {
        route.fulfill(new Route.FulfillOptions().setContentType(type).setBody(body));
    }

    /** Downloaded once a checkout, at the version and with the hash that the lock file names. */
    private static Path script() {
        var module = Home.find().of("deploy/acceptance");
        var folder = module.resolve("target/npm");
        var script = folder.resolve("node_modules/shaka-player/dist/shaka-player.compiled.js");
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
