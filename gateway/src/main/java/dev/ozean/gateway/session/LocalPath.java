package dev.ozean.gateway.session;

import java.util.Optional;
import java.util.regex.Pattern;

/** A place in the app to go to after signing in; nothing that a browser could read as another site. */
record LocalPath(String value) {
    static final LocalPath HOME = new LocalPath("/");

    private static final Pattern SAFE = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");
    private static final Pattern LOOP = Pattern.compile("/(login|logout|auth|api)([/?#].*)?");

    static LocalPath of(String wish) {
        return Optional.ofNullable(wish)
                .filter(path -> path.length() <= 2000)
                .filter(path -> SAFE.matcher(path).matches())
                .filter(path -> !LOOP.matcher(path).matches())
                .map(LocalPath::new)
                .orElse(HOME);
    }
}
