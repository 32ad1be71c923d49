package dev.ozean.encoding.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.encoding.TestClip;
import dev.ozean.encoding.protocol.JobLimits;
import dev.ozean.encoding.protocol.ToParent;
import dev.ozean.encoding.protocol.Work;
import dev.ozean.encoding.standalone.EncoderHome;
import dev.ozean.encoding.standalone.Encoding;
import dev.ozean.encoding.standalone.FileSource;
import dev.ozean.encoding.standalone.FolderStore;
import dev.ozean.local.data.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An honest child is never taken for a hostile one: whatever it says is known, and comes in its turn. */
class RealChildTest {
    private static final long MOST_BYTES = 1L << 30;
    private static final double MOST_SECONDS = 60;

    @TempDir
    private Path folder;

    @Test
    void everything_that_can_be_said_is_said_in_its_turn() throws IOException {
        // given
        var encoded = Files.write(folder.resolve("encoded"), TestClip.avi(4, 640, 480, 25));
        // It has words, and is copied until its key frames stay away.
        var copied = folder.resolve("copied");
        try (var film = RealChildTest.class.getResourceAsStream("words.mkv")) {
            Files.copy(film, copied);
        }
        var text = Files.writeString(folder.resolve("text"), "no film at all ".repeat(100));

        // when
        var said = Stream.of(said(encoded), said(copied), said(text))
                .flatMap(List::stream)
                .collect(Collectors.toSet());

        // then
        var cancelled = Set.of(ToParent.Cancelled.class);
        assertThat(said)
                .containsExactlyInAnyOrderElementsOf(Stream.of(ToParent.class.getPermittedSubclasses())
                        .filter(kind -> !cancelled.contains(kind))
                        .toList());
    }

    /** Kinds of what it says about a master, to its last word. */
    private List<Class<?>> said(Path master) throws IOException {
        var said = new ArrayList<Class<?>>();
        var talk = new Talk(Work.WHOLE, Files.size(master), MOST_BYTES, MOST_SECONDS);
        var home = EncoderHome.of(Home.find().of("encoding-service/encoder/target/encoder"));
        var place = Files.createDirectories(folder.resolve("for-" + master.getFileName()));
        try (var source = FileSource.open(master);
                var encoding = Encoding.start(home, place, source, new FolderStore(place.resolve("store")))) {
            encoding.run(home.settings(), JobLimits.DEFAULT, new Encoding.Listener() {
                @Override
                public void heard(ToParent message) {
                    talk.heard(message);
                    said.add(message.getClass());
                }
            });
        }
        assertThat(talk.isOver()).isTrue();
        return said;
    }
}
