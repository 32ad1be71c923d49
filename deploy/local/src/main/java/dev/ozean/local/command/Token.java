package dev.ozean.local.command;

import dev.ozean.local.Tokens;
import dev.ozean.local.stack.Contract;
import dev.ozean.local.stack.DemoUser;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints a token and nothing else, so that it can stand inside a curl command. */
@Command(name = "token", description = "Prints a bearer token of a demo user, valid for an hour.")
final class Token implements Callable<Integer> {
    @Mixin
    private DataOption data;

    @Option(
            names = "--user",
            paramLabel = "NAME",
            defaultValue = "owner",
            description = "owner, creator, member, customer or other-owner (default: ${DEFAULT-VALUE})")
    private String user;

    @Override
    public Integer call() {
        var realm = new Contract(data.running()).common().get("OZEAN_OIDC_URL");
        System.out.println(Tokens.of(realm, DemoUser.named(user)));
        return 0;
    }
}
