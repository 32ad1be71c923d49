package dev.ozean.bench.playable;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import dev.ozean.local.Chromium;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A person who sits before the video's page and waits; for one thread. */
final class Viewer implements AutoCloseable {
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--autoplay-policy=no-user-gesture-required");

    /** Starts whatever player appears, and remembers when its first picture was shown. */
    private static final String WATCH = """
        window.firstFrame = 0
        const watched = new WeakSet()
        const watch = video => {
          watched.add(video)
          video.muted = true
          video.requestVideoFrameCallback(() => { window.firstFrame ||= Date.now() })
          const play = () => video.play().catch(() => undefined)
          video.addEventListener('canplay', play)
          play()
        }
        new MutationObserver(() => document.querySelectorAll('video').forEach(video => watched.has(video) || watch(video)))
          .observe(document, { childList: true, subtree: true })\
        """;

    private final Playwright playwright;
    private final Page page;

    private Viewer(Playwright playwright, Page page) {
        this.playwright = playwright;
        this.page = page;
    }

    /** Signed in as the owner. */
    static Viewer signedIn(String address) {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var browser = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(Chromium.find()).setArgs(FLAGS));
        var context = browser.newContext(
                new Browser.NewContextOptions().setBaseURL(address).setLocale("en-GB"));
        context.addInitScript(WATCH);
        var page = context.newPage();
        page.navigate("/");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                .click();
        page.locator("input[name=username]").fill("owner");
        page.locator("input[name=password]").fill("owner-demo");
        page.locator("[name=login]").click();
        page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName("Library").setExact(true))
                .waitFor();
        return new Viewer(playwright, page);
    }

    void open(String video) {
        page.navigate("/videos/" + video);
    }

    /** Waits for the first picture of that page's player. */
    Instant firstFrame(Duration patience) {
        page.waitForFunction(
                "() => window.firstFrame > 0", null, new Page.WaitForFunctionOptions().setTimeout(patience.toMillis()));
        return Instant.ofEpochMilli(((Number) page.evaluate("window.firstFrame")).longValue());
    }

    @Override
    public void close() {
        playwright.close();
    }
}
