package dev.ozean.acceptance;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.ozean.acceptance.judge.Chrome;
import dev.ozean.local.Stack;
import dev.ozean.local.TestBroker;
import dev.ozean.local.data.Home;
import dev.ozean.local.demo.Clip;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The whole of Ozean and a real browser, started once for all tests of a run. */
final class House implements AutoCloseable {
    private final Stack stack;
    private final TestBroker broker;
    private final Chrome chrome = new Chrome();

    private House(Stack stack) {
        this.stack = stack;
        this.broker = new TestBroker();
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
        var context = chrome.browser()
                .newContext(new NewContextOptions()
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
        List.copyOf(chrome.browser().contexts()).forEach(BrowserContext::close);
    }

    void picture(String name) {
        var pages = chrome.browser().contexts().stream()
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
        chrome.close();
        broker.close();
        stack.close();
    }
}
