package dev.ozean.storage;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What objects are counted by.
 *
 * @param name with a slash at the end, or the key of an object that lies in no folder
 * @param group whose it is; none where the name is not of our making
 */
public record Folder(String name, Optional<UUID> group) {
    private static final String UUID_TEXT = "[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}";
    // group/video/run or upload/whatever
    private static final Pattern OURS =
            Pattern.compile("(?<name>(?<group>%s)/%s/[^/]+/).+".formatted(UUID_TEXT, UUID_TEXT), Pattern.DOTALL);

    public static Folder of(String key) {
        var ours = OURS.matcher(key);
        return ours.matches()
                ? new Folder(ours.group("name"), Optional.of(UUID.fromString(ours.group("group"))))
                : new Folder(foreign(key), Optional.empty());
    }

    private static String foreign(String key) {
        var slash = key.lastIndexOf('/');
        return slash < 0 ? key : key.substring(0, slash + 1);
    }
}
