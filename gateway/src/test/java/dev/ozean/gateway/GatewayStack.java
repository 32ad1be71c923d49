package dev.ozean.gateway;

import dev.ozean.local.TestStack;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The real servers, the gateway at the address that the identity provider sends people back to, and one upstream for all. */
public class GatewayStack implements QuarkusTestResourceLifecycleManager {
    private PlayedUpstream upstream;

    @Override
    public Map<String, String> start() {
        upstream = PlayedUpstream.start();
        var all = new HashMap<>(TestStack.configuration(""));
        var publicUrl = URI.create(all.get("OZEAN_PUBLIC_URL"));
        all.put("quarkus.http.test-port", Integer.toString(publicUrl.getPort()));
        // A token of five minutes counts as nearly ended after a second.
        all.put("quarkus.oidc.token.refresh-token-time-skew", "299S");
        List.of("CATALOG", "ENCODING", "ANALYTICS", "MIGRATION")
                .forEach(service -> all.put("OZEAN_" + service + "_URL", upstream.address()));
        // Nobody listens there.
        all.put("OZEAN_SYNC_VIMEO_URL", "http://127.0.0.1:1");
        return all;
    }

    @Override
    public void stop() {
        upstream.close();
    }
}
