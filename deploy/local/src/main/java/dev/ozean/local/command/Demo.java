package dev.ozean.local.command;

import dev.ozean.local.Tokens;
import dev.ozean.local.console.Terminal;
import dev.ozean.local.data.Home;
import dev.ozean.local.demo.Clip;
import dev.ozean.local.demo.TusUpload;
import dev.ozean.local.stack.Contract;
import java.net.URI;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Puts the sample film into the library, by the road that a browser takes. */
@Command(name = "demo", description = "Uploads a sample film, half a minute of Big Buck Bunny.")
final class Demo implements Callable<Integer> {
    @Mixin
    private DataOption data;

    private final Terminal terminal = Terminal.standard();

    @Override
    public Integer call() {
        var contract = new Contract(data.running());
        terminal.line("fetching the film (22 MB, once)");
        var clip = Clip.fetch(Home.find());
        var token = Tokens.of(contract.common().get("OZEAN_OIDC_URL"), "owner");
        var gateway = URI.create(
                "http://127.0.0.1:" + URI.create(contract.publicUrl()).getPort());
        var video = new TusUpload(gateway, token)
                .send(
                        clip,
                        "Big Buck Bunny",
                        (sent, size) -> terminal.progress((int) (100 * sent / size), 100, "% sent"));
        terminal.good("uploaded: %s/videos/%s".formatted(contract.publicUrl(), video));
        return 0;
    }
}
