package dev.ozean.catalog.video;

import dev.ozean.web.Caller;
import dev.ozean.web.Role;
import java.util.UUID;

/**
 * Who looks at videos.
 *
 * @param manages owners and creators, who see and change every video of their group
 */
public record Viewer(UUID group, boolean manages) {
    public static Viewer of(Caller caller) {
        return new Viewer(caller.group(), caller.has(Role.OWNER) || caller.has(Role.CREATOR));
    }
}
