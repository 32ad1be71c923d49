package dev.ozean.encoding.child;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes the child's whole command: polite, limited, apart. */
final class Commands {
    /** The most that choom(1) takes. */
    private static final String DIES_FIRST = "1000";

    private static final String LIMITER = "prlimit";

    private final ChildConfig config;
    private final Programs programs;

    Commands(ChildConfig config, Programs programs) {
        this.config = config;
        this.programs = programs;
    }

    /** @param niceness how much nicer than this process it starts, 0 to 19 */
    List<String> child(Sandbox sandbox, Launch launch, int niceness) {
        return all(
                sandbox,
                launch,
                niceness,
                List.of("@jvm.args", config.mainClass(), launch.scratch().toString()));
    }

    /** Runs the same way, and only tells the JDK's version: does this sandbox work here? */
    List<String> probe(Sandbox sandbox, Launch launch) {
        return all(sandbox, launch, config.niceness(), List.of("-Xmx32m", "-XX:-UsePerfData", "-version"));
    }

    /** Whether a child's memory and files are limited here. */
    boolean areLimited() {
        return programs.find(LIMITER).isPresent();
    }

    private List<String> all(Sandbox sandbox, Launch launch, int niceness, List<String> arguments) {
        var java = new ArrayList<String>();
        java.add(launch.java().toString());
        java.addAll(arguments);
        var command = new ArrayList<String>();
        programs.find("nice").ifPresent(nice -> command.addAll(List.of(nice.toString(), "-n", "" + niceness)));
        // Its limit of memory is one per process: what it shares between many is taken from the machine, which must not
        // kill its database instead.
        programs.find("choom").ifPresent(choom -> command.addAll(List.of(choom.toString(), "-n", DIES_FIRST, "--")));
        programs.find(LIMITER).ifPresent(prlimit -> command.addAll(limits(prlimit)));
        var apart = new ArrayList<>(sandbox.around(launch, java));
        programs.find(apart.getFirst()).ifPresent(program -> apart.set(0, program.toString()));
        command.addAll(apart);
        return command;
    }

    private List<String> limits(Path prlimit) {
        return List.of(
                prlimit.toString(),
                // Counts what is in use, unlike the address space, of which a JVM reserves far more.
                "--data=" + config.memory().asLongValue(),
                "--fsize=" + config.fileSize().asLongValue(),
                "--nofile=256",
                "--core=0",
                "--");
    }
}
