package dev.ozean.acceptance;

import static com.microsoft.playwright.options.AriaRole.BUTTON;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;

/** The player on a video's page. */
final class Player {
    private final Page page;
    private final Locator region;

    Player(Page page) {
        this.page = page;
        this.region = page.getByLabel(Pattern.compile("^Player: "));
    }

    Locator region() {
        return region;
    }

    void play() {
        region.getByRole(
                        BUTTON,
                        new Locator.GetByRoleOptions().setName(Pattern.compile("^play$", Pattern.CASE_INSENSITIVE)))
                .click();
    }

    /** Seconds from the start. */
    double position() {
        return number("currentTime");
    }

    /** Lines of the picture that is shown now. */
    int height() {
        return (int) number("videoHeight");
    }

    /** From the start and over again, so that a slow machine does not find the film at its end. */
    void playForever() {
        video().evaluate("video => { video.loop = true; video.currentTime = 0; return video.play() }");
    }

    void choose(String quality) {
        page.getByLabel("Quality", new Page.GetByLabelOptions().setExact(true)).selectOption(quality);
    }

    Locator qualities() {
        return page.getByLabel("Quality", new Page.GetByLabelOptions().setExact(true))
                .locator("option");
    }

    void showCaptions(String language) {
        page.getByLabel("Captions", new Page.GetByLabelOptions().setExact(true)).selectOption(language);
    }

    /** The words that are shown now. */
    @SuppressWarnings("unchecked")
    List<String> captions() {
        return (List<String>) video().evaluate("""
                video => [...video.textTracks]
                    .filter(({ kind, mode }) => kind === 'captions' && mode === 'showing')
                    .flatMap(({ activeCues }) => [...activeCues ?? []].map(({ text }) => text))""");
    }

    /** From now on, film and clock are compared. */
    Watching watch() {
        return Watching.begin(video());
    }

    void set(String property, double value) {
        video().evaluate("(video, [name, value]) => { video[name] = value }", List.of(property, value));
    }

    /** From now on, what the element tells is kept. */
    void watchEvents() {
        video().evaluate("""
                video => new Promise(done => setTimeout(() => {
                    window.told = []
                    for (const name of ['emptied', 'seeking', 'pause', 'ratechange', 'volumechange', 'resize'])
                        video.addEventListener(name, () => window.told.push(name))
                    done()
                }))""");
    }

    @SuppressWarnings("unchecked")
    List<String> events() {
        return (List<String>) video().evaluate("() => window.told");
    }

    double number(String property) {
        return ((Number) video().evaluate("(video, name) => video[name]", property)).doubleValue();
    }

    private Locator video() {
        return region.locator("video");
    }
}
