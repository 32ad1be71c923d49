package dev.ozean.encoding.job;

import dev.ozean.events.EncodeEvent.EncodeRequested;
import java.util.regex.Pattern;

/** Whether a master's key is one that this video may be made of. */
final class MasterKey {
    private static final Pattern REST = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*");

    private MasterKey() {}

    /** The key must lie under the event's own group and video; a request for another's file is refused. */
    static boolean belongsTo(EncodeRequested request) {
        var folder = "%s/%s/".formatted(request.groupId(), request.videoId());
        var key = request.masterKey();
        return key != null
                && key.length() <= 1024
                && key.startsWith(folder)
                && REST.matcher(key.substring(folder.length())).matches();
    }
}
