package dev.ozean.encoder.pipeline;

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

    public EncodeJob(Job job, Parent parent, Scratch scratch, Stop stop) {
        this.job = job;
        this.parent = parent;
        this.scratch = scratch;
        this.stop = stop;
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
        try (var reporter = new Reporter(parent, stop, job.limits().noProgress());
                var master = Master.open(input, job.limits(), stop)) {
            var plan = EncodePlan.of(master, job.settings(), job.limits());
            var length = master.duration();
            parent.send(new ToParent.Probed(
                    Facts.of(master.demuxer().container(), length, master.video(), master.audio(), plan.rate())));
            try (var transcode = Transcode.open(master, plan, parent, scratch, stop)) {
                parent.send(transcode.announcement());
                reporter.encoding(transcode.meter(), plan.rate(), length, job.sourceBytes());
                var frames = transcode.run();
                var seconds = frames / plan.rate().value();
                return new ToParent.Done(frames, Duration.ofNanos((long) (seconds * 1e9)));
            }
        }
    }
}
