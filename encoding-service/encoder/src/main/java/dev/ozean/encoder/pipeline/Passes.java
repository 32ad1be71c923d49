package dev.ozean.encoder.pipeline;

import dev.ozean.encoder.captions.Captions;
import dev.ozean.encoder.plan.Ladder;
import dev.ozean.encoder.plan.PerTitle;
import dev.ozean.encoding.protocol.Stage;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.DoubleUnaryOperator;

/** The passes over a job's master, one after another, and how far each is. */
record Passes(Workshop shop, EncodePlan plan, Reporter reporter, LongAdder moves, Publisher publisher) {
    /** True where the pass came to the master's end. */
    boolean run(
            Stage stage,
            Master master,
            Span span,
            Rungs rungs,
            Optional<? extends SoundTrack> sound,
            Optional<Captions> words) {
        var meter = new Meter(rungs.all().size(), moves);
        reporter.at(stage, meter, plan.rate(), share(master, span, meter));
        try (var pass = new Transcode(master, plan, span, rungs.all(), sound, words, shop.stop(), meter, publisher)) {
            return pass.run();
        }
    }

    /** Looks at the master's pictures while another thread, which has a meter of its own, does the work. */
    void look(Master master, Meter work) {
        watch(work);
        try (var pass = new Transcode(
                master,
                plan,
                new Span.Keys(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                shop.stop(),
                new Meter(0, moves),
                publisher)) {
            pass.run();
        }
    }

    /** Picks a poster that need not wait for any pass over the whole film. */
    void posterEarly() {
        try (var master = shop.openMaster();
                var poster = new EarlyPoster(master, plan, shop.stop(), moves)) {
            poster.publish(publisher);
        }
    }

    /** Reports how far the cutting of the source is. */
    void watch(Meter work) {
        reporter.at(Stage.OPENING, work, plan.rate(), _ -> work.read(shop.job().sourceBytes()));
    }

    /** Of the whole job: what is made ahead of a ladder counts for nothing. */
    private DoubleUnaryOperator share(Master master, Span span, Meter meter) {
        return switch (span) {
            case Span.Before(var beat) ->
                switch (shop.job().work()) {
                    case WHOLE -> _ -> 0;
                    case OPENING -> position -> position * plan.rate().value() / beat;
                };
            // The length is asked for now: whoever reports may outlive the master.
            case Span.Whole _, Span.Keys _ ->
                Reporter.share(master.duration(), meter, shop.job().sourceBytes());
        };
    }

    /** Fits these sizes to the film, where the settings want that. */
    PerTitle.Fitted fitted(List<Ladder.Size> sizes) {
        reporter.at(Stage.ANALYSING, new Meter(0, moves), plan.rate(), _ -> 0);
        return Fitting.of(plan, sizes, shop::openMaster, shop.stop(), moves);
    }

    /** A pass that reads everything, and hands the words on when it is over. */
    void whole(Master master, Rungs rungs, Optional<Sound> sound) {
        try (var words = master.words()) {
            run(Stage.ENCODING, master, new Span.Whole(true), rungs, sound, Optional.of(words));
            words.publish(shop::planned, publisher);
        }
    }
}
