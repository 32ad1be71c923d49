package dev.ozean.acceptance.judge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import java.util.List;

/** A page with the players of others, in a real browser; for one thread. */
final class Screen {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Page page;

    /** The address of {@code screen.html}. */
    Screen(Page page, String address) {
        this.page = page;
        page.navigate(address);
    }

    /** Whether the browser can play that codec, by its name of RFC 6381. */
    boolean knows(String codec) {
        return (Boolean) page.evaluate("codec => MediaSource.isTypeSupported(`video/mp4; codecs=\"${codec}\"`)", codec);
    }

    /** Each rendition that hls.js offers, played to its end. */
    List<Watched> hlsJs(String playlist) {
        return read(page.evaluate("async address => JSON.stringify(await hlsJs(address))", playlist));
    }

    /** Each variant that shaka-player offers of a playlist or manifest in those codecs, played to its end. */
    List<Watched> shaka(String manifest, List<String> codecs) {
        return read(page.evaluate("async what => JSON.stringify(await shakaPlayer(what))", List.of(manifest, codecs)));
    }

    /** What hls.js shows of each track of words. */
    @SuppressWarnings("unchecked")
    List<List<String>> hlsJsWords(String playlist) {
        return (List<List<String>>) page.evaluate("hlsJsWords", playlist);
    }

    /** What shaka-player shows of each track of words. */
    @SuppressWarnings("unchecked")
    List<List<String>> shakaWords(String manifest) {
        return (List<List<String>>) page.evaluate("shakaWords", manifest);
    }

    private static List<Watched> read(Object text) {
        try {
            return JSON.readValue((String) text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
