package dev.ozean.local.command;

import dev.ozean.local.console.Terminal;

/** The last words of a good start: where it is and how to sign in. */
final class Welcome {
    private Welcome() {}

    static void print(Terminal terminal, String address) {
        terminal.good("Ozean is up: " + address);
        terminal.line("""
            Sign in with one of these names; the password is the name with -demo, as in owner-demo:
              owner        manages everything in the group
              creator      manages videos and courses
              member       watches what the group may see
              customer     watches what was enrolled in or bought
              other-owner  owner of a second group\
            """);
    }
}
