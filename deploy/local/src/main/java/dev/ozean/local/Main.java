package dev.ozean.local;

import dev.ozean.local.command.Vms;

/** Where {@code ./vms} enters Java. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(Vms.run(arguments));
    }
}
