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

    /** Begins as over a slow line, loads little ahead, and lets the player find out how fast it is. */
    void load(String manifest) {
        page.evaluate("""
                async manifest => {
                  shaka.polyfill.installAll()
                  window.player = new shaka.Player()
                  player.configure({
                    abr: { defaultBandwidthEstimate: 300000, useNetworkInformation: false, switchInterval: 1 },
                    streaming: { bufferingGoal: 4, rebufferingGoal: 1 },
                  })
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

    /** Lines of the picture that is shown now. */
    int height() {
        return (int) page.evaluate("document.querySelector('video').videoHeight");
    }

    /** The film, over and over. */
    void playForever() {
        page.evaluate("document.querySelector('video').loop = true");
    }

    /** From now on this quality alone; what is loaded of others is still shown. */
    void choose(int height) {
        page.evaluate("""
                height => {
                  player.configure('abr.enabled', false)
                  player.selectVariantTrack(player.getVariantTracks().find(track => track.height === height))
                }\
                """, height);
    }

    /** How often it had to jump over a hole in what it loaded. */
    int gaps() {
        return (int) page.evaluate("player.getStats().gapsJumped");
    }

    /** Seconds from the start. */
    double position() {
        return ((Number) page.evaluate("document.querySelector('video').currentTime")).doubleValue();
    }

    private static void answer(Route route, String type, String body) {
        route.fulfill(new Route.FulfillOptions().setContentType(type).setBody(body));
    }
}
