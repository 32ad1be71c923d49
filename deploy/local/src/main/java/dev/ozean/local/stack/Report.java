package dev.ozean.local.stack;

import dev.ozean.local.data.DataFolder;
import dev.ozean.local.process.Memory;
import dev.ozean.local.process.PidFiles;
import dev.ozean.local.process.ProcessId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How a stack is now: what its launcher said last, checked against what really runs. */
public record Report(String state, String address, String data, long memoryMegabytes, List<Line> programs) {
    /** One program; what is not known is 0. */
    public record Line(
            String name, String state, long pid, int port, int restarts, long uptimeSeconds, long memoryMegabytes) {}

    public static Report of(DataFolder data) {
        var running = new PidFiles(data.run()).running();
        var launcher = Optional.ofNullable(running.remove(Lock.NAME));
        var said = StackState.read(data);
        var lines = said.map(StackState::programs).orElse(List.of()).stream()
                .map(program -> line(data, program, Optional.ofNullable(running.get(program.name()))))
                .toList();
        return new Report(
                state(said, launcher.isPresent(), running),
                said.map(StackState::address).orElse(""),
                data.root().toString(),
                lines.stream().mapToLong(Line::memoryMegabytes).sum()
                        + launcher.map(Memory::of).orElse(0L),
                lines);
    }

    /** True if the launcher watches over programs that are all ready. */
    public boolean healthy() {
        return state.equals("healthy");
    }

    private static String state(Optional<StackState> said, boolean launched, Map<String, ProcessId> running) {
        if (!launched) {
            return running.isEmpty() ? "down" : "left running by a killed launcher";
        }
        var healthy = said.filter(state -> state.phase() == StackState.Phase.HEALTHY);
        if (healthy.isEmpty()) {
            return "starting";
        }
        return healthy.get().ready().size() == healthy.get().total() ? "healthy" : "recovering";
    }

    private static Line line(DataFolder data, StackState.ProgramState said, Optional<ProcessId> process) {
        var uptime = Duration.between(Instant.ofEpochMilli(said.since()), Instant.now())
                .toSeconds();
        return new Line(
                said.name(),
                process.isPresent() ? said.phase().toLowerCase(Locale.ROOT) : "not running",
                process.map(ProcessId::pid).orElse(0L),
                data.ports().knows(said.name()) ? data.ports().get(said.name()) : 0,
                said.restarts(),
                process.isPresent() ? uptime : 0,
                process.map(Memory::ofFamily).orElse(0L));
    }
}
