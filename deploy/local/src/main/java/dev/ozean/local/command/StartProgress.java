package dev.ozean.local.command;

import dev.ozean.local.console.Terminal;
import dev.ozean.local.stack.StackState;
import dev.ozean.local.stack.StackState.Phase;
import dev.ozean.local.stack.StackState.ProgramState;
import java.util.stream.Collectors;

/** Tells while a stack starts how many of its programs are ready, and which are awaited. */
final class StartProgress {
    private StartProgress() {}

    static void show(Terminal terminal, StackState state) {
        if (state.phase() != Phase.STARTING) {
            return;
        }
        var awaited = state.programs().stream()
                .filter(program -> !program.phase().equals("READY"))
                .map(ProgramState::name)
                .collect(Collectors.joining(", "));
        var what = awaited.isEmpty() ? "ready" : "ready, starting " + awaited;
        terminal.progress(state.ready().size(), state.total(), what);
    }
}
