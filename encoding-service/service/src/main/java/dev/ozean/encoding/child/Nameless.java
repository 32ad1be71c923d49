package dev.ozean.encoding.child;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.function.Predicate.not;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What processes keep in files that have no name, open or mapped, which no walk over folders meets. They may be hostile,
 * and end at any time. See proc_pid_fd(5) and proc_pid_maps(5).
 */
final class Nameless {
    private static final String DELETED = " (deleted)";

    /** Addresses, rights, place in the file, device and number of the file; the kernel has no line break in a name. */
    private static final Pattern MAPPING = Pattern.compile(
            "(\\p{XDigit}+)-(\\p{XDigit}+) \\S+ \\S+ \\S+ \\d+ +(.*)" + Pattern.quote(DELETED), Pattern.DOTALL);

    private static final int LONGEST_LIST = 16 << 20;

    /** Open files and mappings of all threads; an honest child has a few thousand. */
    private static final int MOST = 100_000;

    private final Path folder;
    private final long enough;
    private final Set<Object> seen = new HashSet<>();
    private long bytes;
    private int looks;
    private boolean isHidden;

    private Nameless(Path folder, long enough) {
        this.folder = folder;
        this.enough = enough;
    }

    /**
     * Looks at them now.
     *
     * @param folder that they may write to
     * @param enough the look ends once there are more bytes
     */
    static Nameless of(Stream<ProcessHandle> processes, Path folder, long enough) {
        var nameless = new Nameless(folder, enough);
        processes.forEach(nameless::look);
        return nameless;
    }

    /** A file counts twice that is both open and mapped; as many as there can be if there is too much to look at. */
    long bytes() {
        return bytes;
    }

    /** Whether some process, though alive, does not let itself be looked at. */
    boolean isHidden() {
        return isHidden;
    }

    private void look(ProcessHandle process) {
        if (isEnough()) {
            return;
        }
        var threads = Niceness.threads(process).toList();
        // One may have taken leave of the table of open files that the others share.
        threads.forEach(this::lookAtOpen);
        // Memory they all share, but the first may have ended.
        threads.stream()
                .map(this::mappings)
                .filter(not(String::isEmpty))
                .findFirst()
                .ifPresent(this::lookAtMapped);
    }

    private void lookAtOpen(Path thread) {
        if (isEnough()) {
            return;
        }
        looked();
        try (var files = Files.newDirectoryStream(thread.resolve("fd"))) {
            for (var file : files) {
                if (isEnough()) {
                    return;
                }
                lookAt(file);
            }
        } catch (AccessDeniedException _) {
            isHidden |= Files.exists(thread);
        } catch (IOException | DirectoryIteratorException _) {
            // It has ended.
        }
    }

    /** At the file itself: what the link to it says may be longer than a path can be. */
    private void lookAt(Path link) {
        looked();
        try {
            var file = Files.readAttributes(link, "unix:nlink,size,fileKey");
            if (file.get("nlink").equals(0) && seen.add(file.get("fileKey"))) {
                count(Math.max(4096, (long) file.get("size")));
            }
        } catch (IOException _) {
            // It is closed by now.
        }
    }

    /** Nothing of one that has ended. */
    private String mappings(Path thread) {
        if (isEnough()) {
            return "";
        }
        try (var list = Files.newInputStream(thread.resolve("maps"))) {
            var lines = list.readNBytes(LONGEST_LIST);
            if (lines.length == LONGEST_LIST) {
                count(Long.MAX_VALUE);
            }
            return new String(lines, UTF_8);
        } catch (IOException _) {
            return "";
        }
    }

    private void lookAtMapped(String mappings) {
        // Not by lines(), which takes more for the end of a line than the kernel does.
        for (var mapping : mappings.split("\n")) {
            looked();
            if (mapping.endsWith(DELETED)) {
                lookAtMapping(mapping);
            }
        }
    }

    private void lookAtMapping(String mapping) {
        var parts = MAPPING.matcher(mapping);
        if (!parts.matches()) {
            return;
        }
        // How large a file is of which something is mapped, nobody tells. An honest child maps none in its folder, but
        // libraries that are replaced while it runs lose their names too.
        var isItsOwn = parts.group(3).startsWith(folder + "/");
        count(isItsOwn ? Long.MAX_VALUE : address(parts.group(2)) - address(parts.group(1)));
    }

    private static long address(String hexadecimal) {
        return Long.parseUnsignedLong(hexadecimal, 16);
    }

    private void looked() {
        looks++;
        if (looks > MOST) {
            count(Long.MAX_VALUE);
        }
    }

    private boolean isEnough() {
        return bytes > enough;
    }

    private void count(long more) {
        bytes = more > Long.MAX_VALUE - bytes ? Long.MAX_VALUE : bytes + more;
    }
}
