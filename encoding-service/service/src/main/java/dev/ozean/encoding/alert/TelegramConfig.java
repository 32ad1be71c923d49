package dev.ozean.encoding.alert;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Where alerts go; nowhere unless there are a token and a chat. */
@ConfigMapping(prefix = "ozean.alert.telegram")
interface TelegramConfig {
    /** Of the Bot API, without the part that names the bot. */
    @WithDefault("https://api.telegram.org")
    URI url();

    /** As BotFather gave it. A secret: whoever has it is the bot. */
    Optional<String> token();

    /** A chat's number, or the @name of a channel. */
    Optional<String> chat();

    /** For the connection, and again for the answer. */
    @WithDefault("10s")
    Duration timeout();

    /** After the first pause, each is twice as long as the one before, as long as Telegram refuses. */
    @WithDefault("5s")
    Duration firstPause();

    @WithDefault("15m")
    Duration longestPause();

    /** How old an alert becomes at most before nobody tries to send it any more. */
    @WithDefault("24h")
    Duration giveUpAfter();

    /** How long after it was taken for sending an alert's sender counts as lost. */
    @WithDefault("5m")
    Duration lostAfter();

    default Optional<Telegram> telegram() {
        if (token().isPresent() != chat().isPresent()) {
            throw new IllegalStateException("ozean.alert.telegram needs a token and a chat, or neither");
        }
        return token().flatMap(token -> chat().map(chat -> new Telegram(url(), token, chat, timeout())));
    }
}
