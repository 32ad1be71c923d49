package dev.ozean.encoding;

import dev.ozean.encoding.alert.TelegramStandIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;

/** Somebody is told of what came to nothing, at a port that a test may listen to. */
public class Alerting extends Scripted {
    @Override
    public Map<String, String> getConfigOverrides() {
        var overrides = new HashMap<>(super.getConfigOverrides());
        overrides.put("ozean.alert.telegram.url", "http://127.0.0.1:" + freePort());
        overrides.put("ozean.alert.telegram.token", TelegramStandIn.TOKEN);
        overrides.put("ozean.alert.every", "200ms");
        overrides.put("ozean.alert.telegram.chat", "-100200300");
        overrides.put("ozean.alert.telegram.timeout", "2s");
        overrides.put("ozean.alert.telegram.first-pause", "100ms");
        overrides.put("ozean.public.url", "https://video.example");
        return overrides;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
