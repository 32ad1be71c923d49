package dev.ozean.bench.encode;

import dev.ozean.bench.measure.Cost;
import dev.ozean.encoding.protocol.VideoRendition;
import dev.ozean.local.console.Terminal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What people read, as it comes. */
final class Report {
    private static final double MEBIBYTE = 1 << 20;

    /** Bits a second, and how much it is like the master. */
    record Picture(double bitrate, double ssim) {}

    private final Terminal terminal;

    Report(Terminal terminal) {
        this.terminal = terminal;
    }

    void begin(Path master, int pairs) {
        say("%s on %d cores, %d rounds", master.getFileName(), cores(), pairs);
        say("%-44s %8s %8s %8s", "", "wall s", "CPU s", "MiB");
    }

    void round(int number, Round round) {
        say("round %d", number);
        cost("ours, same work, all outputs stored", round.ours());
        round.defaults().ifPresent(cost -> cost("ours, defaults, all outputs stored", cost));
        cost("one ffmpeg, cascade, ladder to disk", round.cascade());
        cost("one ffmpeg, split, ladder to disk", round.split());
        round.turn().ifPresent(cost -> cost("one ffmpeg for each rung, in turn", cost));
    }

    void ratios(List<Round> rounds) {
        say("%nmedian of the rounds' ratios");
        say("%-44s %8s %8s %8s", "", "wall", "CPU", "memory");
        ratio(
                "same work to one ffmpeg, the faster",
                rounds,
                round -> Optional.of(round.ours().to(round.single())));
        ratio(
                "same work to one ffmpeg for each rung",
                rounds,
                round -> round.turn().map(round.ours()::to));
        ratio(
                "defaults to one ffmpeg, the faster",
                rounds,
                round -> round.defaults().map(cost -> cost.to(round.single())));
        say("");
    }

    void quality(VideoRendition rendition, Picture ours, Picture theirs) {
        say(
                "%-7s SSIM ours %.5f at %4.0f kb/s, ffmpeg %.5f at %4.0f kb/s: %+.5f",
                rendition.name(),
                ours.ssim(),
                ours.bitrate() / 1000,
                theirs.ssim(),
                theirs.bitrate() / 1000,
                ours.ssim() - theirs.ssim());
    }

    /** {@code alone} is x264 without anything else. */
    void limit(Cost alone, List<Round> rounds) {
        var limit = Cost.seconds(alone.processor()) / cores();
        var best = Cost.seconds(
                Cost.least(rounds.stream().map(Round::ours).toList()).wall());
        say(
                "%nthe limit: x264 alone takes %.1f s of CPU, %.1f s on all cores; our best round took %.2f times that",
                Cost.seconds(alone.processor()), limit, best / limit);
    }

    private void cost(String what, Cost cost) {
        say(
                "  %-42s %8.2f %8.2f %8.0f",
                what, Cost.seconds(cost.wall()), Cost.seconds(cost.processor()), cost.memory() / MEBIBYTE);
    }

    private void ratio(String what, List<Round> rounds, Function<Round, Optional<Cost.Ratio>> kind) {
        var ratios = rounds.stream().map(kind).flatMap(Optional::stream).toList();
        if (!ratios.isEmpty()) {
            var median = Cost.Ratio.median(ratios);
            say("  %-42s %8.3f %8.3f %8.3f", what, median.wall(), median.processor(), median.memory());
        }
    }

    private void say(String format, Object... values) {
        terminal.line(String.format(Locale.ROOT, format, values));
    }

    private static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }
}
