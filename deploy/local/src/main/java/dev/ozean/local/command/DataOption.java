package dev.ozean.local.command;

import dev.ozean.local.data.DataFolder;
import dev.ozean.local.data.Home;
import dev.ozean.local.data.Refused;
import dev.ozean.local.stack.StackState;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that every command takes: which stack it speaks of, and help. */
final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "the stack's data folder (default: .vms in the repository)")
    private Path folder;

    @Option(names = "--help", usageHelp = true, description = "show this help and exit")
    private boolean help;

    DataFolder folder() {
        return DataFolder.at(folder == null ? Home.find().of(".vms") : folder);
    }

    /** The folder that was named, if one was. */
    Optional<Path> given() {
        return Optional.ofNullable(folder).map(named -> named.toAbsolutePath().normalize());
    }

    /** The folder of a stack that is healthy now. */
    DataFolder running() {
        var data = folder();
        var healthy = StackState.read(data).filter(state -> state.phase() == StackState.Phase.HEALTHY);
        if (healthy.isEmpty()) {
            throw new Refused("no stack is up in %s; start one with ./vms up".formatted(data.root()));
        }
        return data;
    }
}
