package dev.ozean.local.console;

import java.io.PrintStream;

/** What people read: colour and a moving bar where a terminal is, plain lines in a pipe. */
public final class Terminal {
    private static final int WIDTH = 24;

    private final PrintStream out;
    private final boolean rich;
    private String last = "";

    public Terminal(PrintStream out, boolean rich) {
        this.out = out;
        this.rich = rich;
    }

    public static Terminal standard() {
        var console = System.console();
        return new Terminal(System.out, console != null && console.isTerminal() && System.getenv("NO_COLOR") == null);
    }

    /** How far something is; on a terminal one line that is drawn over, elsewhere a line for each new text. */
    public synchronized void progress(int done, int total, String what) {
        var text = "%d/%d %s".formatted(done, total, what);
        if (text.equals(last)) {
            return;
        }
        last = text;
        if (rich) {
            out.print("\r\u001b[K" + bar(done, total) + " " + text);
            out.flush();
        } else {
            out.println(text);
        }
    }

    public synchronized void line(String text) {
        if (rich && !last.isEmpty()) {
            out.print("\r\u001b[K");
        }
        last = "";
        out.println(text);
    }

    public void good(String text) {
        line(rich ? "\u001b[32m" + text + "\u001b[0m" : text);
    }

    private static String bar(int done, int total) {
        var full = total == 0 ? 0 : Math.clamp((long) WIDTH * done / total, 0, WIDTH);
        return "\u001b[36m" + "█".repeat(full) + "\u001b[2m" + "░".repeat(WIDTH - full) + "\u001b[0m";
    }
}
