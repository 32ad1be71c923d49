package dev.ozean.encoding.child;

import java.util.List;

/** What keeps the child away from everything but the JDK, its own jars and its scratch folder. */
public enum Sandbox {
    BUBBLEWRAP,
    /** The same namespaces by util-linux alone. */
    UNSHARE,
    NONE;

    /** The command around {@code command} that runs it in here. */
    List<String> around(Launch launch, List<String> command) {
        return switch (this) {
            case BUBBLEWRAP -> Bubblewrap.around(launch, command);
            case UNSHARE -> Unshare.around(launch, command);
            case NONE -> command;
        };
    }
}
