package dev.ozean.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The browser of this machine, for those that look at Ozean as a person does. */
public final class Chromium {
    private Chromium() {}

    public static Path find() {
        return Stream.of(
                        System.getenv().getOrDefault("OZEAN_CHROMIUM", ""),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome",
                        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no Chromium found: install it (Debian: apt install chromium) or name it in OZEAN_CHROMIUM"));
    }
}
