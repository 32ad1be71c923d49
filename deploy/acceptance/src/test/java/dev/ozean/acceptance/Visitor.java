package dev.ozean.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.options.AriaRole.BUTTON;
import static com.microsoft.playwright.options.AriaRole.HEADING;
import static com.microsoft.playwright.options.AriaRole.LINK;
import static com.microsoft.playwright.options.AriaRole.MENUITEM;
import static com.microsoft.playwright.options.AriaRole.PROGRESSBAR;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;

/** A person at a browser, who finds things by what they are called. */
final class Visitor {
    static final IsVisibleOptions SOON = new IsVisibleOptions().setTimeout(Patience.SOON.toMillis());
    static final IsVisibleOptions WORK = new IsVisibleOptions().setTimeout(Patience.WORK.toMillis());

    private final Page page;
    private final CDPSession devtools;

    Visitor(BrowserContext context) {
        this.page = context.newPage();
        this.devtools = context.newCDPSession(page);
        page.setDefaultTimeout(Patience.SOON.toMillis());
        page.setDefaultNavigationTimeout(Patience.SOON.toMillis());
    }

    Page page() {
        return page;
    }

    /** Opens the library and signs in with a demo user's password at the identity provider's own page. */
    Visitor signIn(String user) {
        page.navigate("/");
        find(LINK, "Sign in").click();
        giveCredentials(user);
        assertThat(find(HEADING, "Library")).isVisible(SOON);
        return this;
    }

    void giveCredentials(String user) {
        giveCredentials(user, user + "-demo");
    }

    void giveCredentials(String user, String password) {
        page.locator("input[name=username]").fill(user);
        page.locator("input[name=password]").fill(password);
        page.locator("[name=login]").click();
    }

    void signOut() {
        page.getByLabel("Account:").click();
        find(MENUITEM, "Sign out").click();
    }

    /** Picks a file as a person does in the browser's own dialog. */
    void upload(Path file) {
        var chooser = page.waitForFileChooser(
                () -> find(BUTTON, "Upload videos").first().click());
        chooser.setFiles(file);
    }

    Locator uploadProgress(Path file) {
        return find(PROGRESSBAR, "Progress of " + file.getFileName());
    }

    Locator find(AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** What a progress bar tells, 0 to 100; 0 as long as there is none. */
    double percentOf(Locator bar) {
        return bar.count() == 0 ? 0 : Double.parseDouble(bar.first().getAttribute("aria-valuenow"));
    }

    /** The id in the address of the video's page. */
    String videoId() {
        return page.url().replaceFirst(".*/videos/([0-9a-f-]+).*", "$1");
    }

    Locator text(String whole) {
        return page.getByText(whole, new Page.GetByTextOptions().setExact(true));
    }

    /** Narrows the line to the house, in bytes a second. */
    void throttleUpload(int bytesPerSecond) {
        var conditions = new JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", 0);
        conditions.addProperty("downloadThroughput", -1);
        conditions.addProperty("uploadThroughput", bytesPerSecond);
        devtools.send("Network.enable");
        devtools.send("Network.emulateNetworkConditions", conditions);
    }

    void unthrottle() {
        throttleUpload(-1);
    }
}
