package dev.ozean.encoder.pipeline;

import dev.ozean.encoder.flow.Crew;
import dev.ozean.encoding.protocol.ToParent;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/** What is made of a master, and in which order: what can be watched soon comes first. */
final class Production {
    private final Workshop shop;
    private final EncodePlan plan;
    private final PublishingLane publisher;
    private final Passes passes;
    private final Encoding encoding;
    private final LongAdder moves;

    Production(Workshop shop, EncodePlan plan, Reporter reporter, LongAdder moves) {
        this.shop = shop;
        this.plan = plan;
        this.moves = moves;
        this.publisher = new PublishingLane(new OnePoster(new Announcer(shop, moves)), shop.stop());
        this.passes = new Passes(shop, plan, reporter, moves, publisher);
        this.encoding = new Encoding(shop, plan, passes, new Verdicts(shop.parent()));
    }

    /** Runs to the end, or until the latch trips. */
    ToParent.Done run(Master master) {
        var publishing = new Crew(shop.stop());
        publishing.start("publish", publisher::run);
        try (publisher) {
            try {
                return make(master);
            } catch (Throwable failure) {
                shop.stop().trip(failure);
                throw failure;
            } finally {
                publisher.end();
                publishing.join();
                shop.stop().check();
            }
        }
    }

    private ToParent.Done make(Master master) {
        var remux = Remux.of(master, plan, shop, moves);
        if (remux.isEmpty()) {
            return encoding.run(master);
        }
        try (var source = remux.get()) {
            var copying = new Crew(shop.stop());
            copying.start("copy", source::run);
            try {
                if (source.begins()) {
                    return beside(source, copying);
                }
            } catch (Throwable failure) {
                shop.stop().trip(failure);
                throw failure;
            } finally {
                copying.join();
            }
        }
        return encodedAnew();
    }

    private ToParent.Done beside(Remux source, Crew copying) {
        passes.watch(source.meter());
        passes.posterEarly();
        return switch (shop.job().work()) {
            case OPENING -> {
                copying.join();
                shop.stop().check();
                yield source.dropped()
                        ? encoding.beginning(source.standing().name())
                        : new ToParent.Done(0, source.duration());
            }
            case WHOLE -> ladderBeside(source, copying);
        };
    }

    /** While the source is cut, what is missing beside it. */
    private ToParent.Done ladderBeside(Remux source, Crew copying) {
        var rung = source.standing().rung();
        var missing = plan.sizes().stream()
                .filter(size -> !rung.equals(Optional.of(size)))
                .toList();
        var sizes = encoding.decided(missing, source.standing().kept());
        var frames = sizes.isEmpty() ? looked(source) : encoding.run(sizes, true);
        copying.join();
        shop.stop().check();
        if (!source.dropped()) {
            if (rung.isEmpty()) {
                publisher.replaced(source.standing().name());
            }
            return new ToParent.Done(frames, source.duration());
        }
        return plan.done(rung.map(encoding::instead).orElse(frames));
    }

    /** Nothing is missing but stills. */
    private long looked(Remux source) {
        try (var master = shop.openMaster()) {
            passes.look(master, source.meter());
            return 0;
        }
    }

    private ToParent.Done encodedAnew() {
        try (var master = shop.openMaster()) {
            return encoding.run(master);
        }
    }
}
