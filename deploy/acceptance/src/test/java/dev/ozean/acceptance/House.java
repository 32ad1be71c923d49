package dev.ozean.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import dev.ozean.local.Chromium;
import dev.ozean.local.Stack;
import dev.ozean.local.TestBroker;
import dev.ozean.local.data.Home;
import dev.ozean.local.demo.Clip;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The whole of Ozean and a real browser, started once for all tests of a run. */
final class House implements AutoCloseable {
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Stack stack;
    private final TestBroker broker;
    private final Playwright playwright;
    private final Browser browser;

    private House(Stack stack) {
        this.stack = stack;
        this.broker = new TestBroker();
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(Chromium.find()).setArgs(FLAGS));
    }

    static House open() {
        return new House(Stack.start());
    }

    Stack stack() {
        return stack;
    }

    TestBroker broker() {
        return broker;
    }

    /** A browser of a person's own, without cookies, that asks for English; closed after the test. */
    Visitor visitor() {
        var context = browser.newContext(new NewContextOptions()
                .setBaseURL(stack.baseUrl().toString())
                .setLocale("en-GB")
                .setViewportSize(1280, 900));
        return new Visitor(context);
    }

    /** A program that sends requests with a user's token. */
    Api as(String user) {
        return new Api(stack.baseUrl(), Optional.of(stack.token(user)));
    }

    Api withToken(String token) {
        return new Api(stack.baseUrl(), Optional.of(token));
    }

    Api withoutToken() {
        return new Api(stack.baseUrl(), Optional.empty());
    }

    /** Half a minute of Big Buck Bunny in 1080p (CC-BY, Blender Foundation). */
    static Path clip() {
        return Clip.fetch(Home.find());
    }

    void sendVisitorsHome() {
        List.copyOf(browser.contexts()).forEach(BrowserContext::close);
    }

    void picture(String name) {
        var pages = browser.contexts().stream()
                .flatMap(context -> context.pages().stream())
                .toList();
        for (var number = 0; number < pages.size(); number++) {
            pages.get(number)
                    .screenshot(new Page.ScreenshotOptions()
                            .setPath(Path.of("target", "pictures", "%s-%d.png".formatted(name, number))));
        }
    }

    @Override
    public void close() {
        playwright.close();
        broker.close();
        stack.close();
    }
}
