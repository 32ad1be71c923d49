package dev.ozean.encoder.pipeline;

import dev.ozean.encoder.captions.Said;
import dev.ozean.encoder.download.Reel;
import dev.ozean.encoder.flow.Stop;
import dev.ozean.encoder.link.Parent;
import dev.ozean.encoder.link.Scratch;
import dev.ozean.encoder.plan.Facts;
import dev.ozean.encoding.protocol.Stage;
import dev.ozean.encoding.protocol.ToChild.Job;
import dev.ozean.encoding.protocol.ToParent;
import dev.ozean.encoding.protocol.Work;
import java.util.concurrent.atomic.LongAdder;

/** One job from its first byte to its last word. */
public final class EncodeJob {
    private final Workshop shop;
    private final LongAdder moves = new LongAdder();

    public EncodeJob(Job job, Parent parent, Scratch scratch, Stop stop) {
        this.shop = new Workshop(
                job, parent, scratch, stop, new Reel(job.settings().policy().progressiveShortSide()));
    }

    /** Always ends with a last word for the parent. */
    public ToParent run() {
        try {
            return produce();
        } catch (Throwable failure) {
            shop.stop().trip(failure);
            return lastWord(shop.stop());
        }
    }

    /** What is to be said about a job that was stopped. */
    public static ToParent lastWord(Stop stop) {
        return Failures.lastWord(stop.reason().orElseThrow());
    }

    private ToParent produce() {
        var job = shop.job();
        try (var reporter =
                        new Reporter(shop.parent(), shop.stop(), job.limits().noProgress());
                var master = shop.openMaster()) {
            return master.picture().isPresent() ? film(master, reporter) : sound(master, reporter);
        }
    }

    private ToParent film(Master master, Reporter reporter) {
        var plan = normalised(
                EncodePlan.of(master, shop.job().settings(), shop.job().limits()), master, reporter);
        var done = new Production(shop, plan, reporter, moves).run(master);
        download(plan, reporter);
        return done;
    }

    private ToParent sound(Master master, Reporter reporter) {
        var plan =
                normalised(EncodePlan.ofSound(shop.job().settings(), shop.job().limits()), master, reporter);
        try (var alone = SoundAlone.open(master, plan, shop, moves)) {
            shop.parent().send(alone.announcement());
            alone.reportTo(reporter, shop.job().sourceBytes());
            var length = alone.run();
            download(plan, reporter);
            return new ToParent.Done(0, length);
        }
    }

    /** The same plan, with the gain that brings its sound to the loudness that is wanted, if one is. */
    private EncodePlan normalised(EncodePlan plan, Master master, Reporter reporter) {
        probed(master, plan);
        reporter.at(Stage.ANALYSING, new Meter(0, moves), plan.rate(), _ -> 0);
        return plan.with(Loudness.gain(shop, master.duration(), moves));
    }

    /** Comes when the encoders have given back their memory. */
    private void download(EncodePlan plan, Reporter reporter) {
        if (shop.job().work() == Work.WHOLE) {
            reporter.at(Stage.PACKAGING, new Meter(0, moves), plan.rate(), _ -> 1);
            new Packaging(shop, moves).run();
        }
    }

    private void probed(Master master, EncodePlan plan) {
        var length = master.duration();
        var latest = length.orElse(shop.job().limits().maxDuration());
        shop.parent()
                .send(new ToParent.Probed(Facts.of(
                        master.demuxer().container(),
                        length,
                        master.picture(),
                        master.audio(),
                        plan.rate(),
                        Said.texts(master.texts()),
                        Said.chapters(master.demuxer().chapters(), master.startMicros(), latest))));
    }
}
