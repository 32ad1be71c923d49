package dev.ozean.local.command;

import dev.ozean.local.data.DataFolder;
import dev.ozean.local.data.Private;
import dev.ozean.local.data.Refused;
import dev.ozean.local.server.Folders;
import dev.ozean.local.stack.Stopping;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of the tests' servers: thrown away before each run, so it carries a mark that says whose it is. */
final class TestFolder {
    private static final String NAME = "test-stack";
    private static final String MARK = ".thrown-away-by-vms-test";

    private TestFolder() {}

    /** An empty one in the build's own folder. */
    static Path freshIn(Path target) {
        return renewed(target.resolve(NAME));
    }

    /** An empty one within a person's folder; of what is in there, only an earlier one is deleted. */
    static Path fresh(Path parent) {
        var folder = parent.resolve(NAME);
        if (Files.exists(folder) && !Files.exists(folder.resolve(MARK))) {
            throw new Refused("%s was not made by ./vms test; move it away or choose another --data".formatted(folder));
        }
        return renewed(folder);
    }

    private static Path renewed(Path folder) {
        new Stopping(DataFolder.at(folder)).stop();
        Folders.delete(folder);
        DataFolder.at(folder).create();
        Private.write(folder.resolve(MARK), "");
        return folder;
    }
}
