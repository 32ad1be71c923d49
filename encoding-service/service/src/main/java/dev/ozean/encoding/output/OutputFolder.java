package dev.ozean.encoding.output;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The folder in the streams' bucket that belongs to one claim of one job. */
public record OutputFolder(UUID groupId, UUID videoId, UUID jobId, long fence) {
    private static final String ID = "([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})";
    private static final Pattern NAME = Pattern.compile("%s/%s/%s\\.([1-9][0-9]{0,17})/?".formatted(ID, ID, ID));

    /** With or without a slash at the end; empty for a name that no run of a job was ever given. */
    static Optional<OutputFolder> of(String name) {
        var matcher = NAME.matcher(name);
        return matcher.matches()
                ? Optional.of(new OutputFolder(
                        UUID.fromString(matcher.group(1)),
                        UUID.fromString(matcher.group(2)),
                        UUID.fromString(matcher.group(3)),
                        Long.parseLong(matcher.group(4))))
                : Optional.empty();
    }

    /** Without a slash at the end. */
    public String prefix() {
        return "%s/%s/%s.%d".formatted(groupId, videoId, jobId, fence);
    }
}
