package dev.ozean.encoder.pipeline;

import dev.ozean.encoder.download.Reel;
import dev.ozean.encoder.flow.Stop;
import dev.ozean.encoder.link.MasterInput;
import dev.ozean.encoder.link.Parent;
import dev.ozean.encoder.link.Scratch;
import dev.ozean.encoder.plan.Facts;
import dev.ozean.encoding.protocol.ToChild.Job;
import dev.ozean.encoding.protocol.ToParent;
import java.time.Duration;

/** One job from its first byte to its last word. */
public final class EncodeJob {
    private final Job job;
    private final Parent parent;
    private final Scratch scratch;
    private final Stop stop;
    private final Reel reel;

    public EncodeJob(Job job, Parent parent, Scratch scratch, Stop stop) {
        this.job = job;
        this.parent = parent;
        this.scratch = scratch;
        this.stop = stop;
        this.reel = new Reel(job.settings().policy().progressiveShortSide());
    }

    /** Always ends with a last word for the parent. */
    public ToParent run() {
        try {
            return transcode();
        } catch (Throwable failure) {
            stop.trip(failure);
            return lastWord(stop);
        }
    }

    /** What is to be said about a job that was stopped. */
    public static ToParent lastWord(Stop stop) {
        return Failures.lastWord(stop.reason().orElseThrow());
    }

    private ToParent transcode() {
        var input = new MasterInput(parent, job.sourceBytes());
        scratch.watch(reel::made);
        try (var reporter = new Reporter(parent, stop, job.limits().noProgress());
                var master = Master.open(input, job.limits(), stop)) {
            return master.picture().isPresent() ? film(master, reporter) : sound(master, reporter);
        }
    }

    private ToParent film(Master master, Reporter reporter) {
        var plan = EncodePlan.of(master, job.settings(), job.limits());
        var length = master.duration();
        probed(master, plan);
        Meter meter;
        long frames;
        try (var transcode = Transcode.open(master, plan, parent, scratch, stop)) {
            meter = transcode.meter();
            parent.send(transcode.announcement());
            reporter.encoding(meter, plan.rate(), length, job.sourceBytes());
            frames = transcode.run();
        }
        download(meter, reporter);
        return new ToParent.Done(
                frames, Duration.ofNanos((long) (frames / plan.rate().value() * 1e9)));
    }

    private ToParent sound(Master master, Reporter reporter) {
        var plan = EncodePlan.ofSound(job.settings(), job.limits());
        probed(master, plan);
        try (var alone = SoundAlone.open(master, plan, parent, scratch, stop)) {
            parent.send(alone.announcement());
            reporter.encoding(alone.meter(), plan.rate(), master.duration(), job.sourceBytes());
            var length = alone.run();
            download(alone.meter(), reporter);
            return new ToParent.Done(0, length);
        }
    }

    /** Comes when the encoders have given back their memory. */
    private void download(Meter meter, Reporter reporter) {
        reporter.packaging();
        new Packaging(reel, parent, scratch, stop).run(meter);
    }

    private void probed(Master master, EncodePlan plan) {
        parent.send(new ToParent.Probed(Facts.of(
                master.demuxer().container(), master.duration(), master.picture(), master.audio(), plan.rate())));
    }
}
