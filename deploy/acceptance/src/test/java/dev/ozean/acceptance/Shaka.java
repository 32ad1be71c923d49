package dev.ozean.acceptance;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.ozean.acceptance.judge.Scripts;
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
                        .setPath(Scripts.shaka())));
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
}
