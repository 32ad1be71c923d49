package dev.ozean.local.process;

import java.util.stream.Collectors;

/** A program that could not be brought up, with the end of its log as the reason. */
public final class NotReady extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int LINES = 12;

    NotReady(Program program, String what) {
        super("%s %s; its log %s ends with:%n%s"
                .formatted(
                        program.name(),
                        what,
                        program.log(),
                        LogFile.tail(program.log(), LINES).stream().collect(Collectors.joining("\n  ", "  ", ""))));
    }
}
