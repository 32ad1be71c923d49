package dev.ozean.encoder.pipeline;

import dev.ozean.encoder.download.Reel;
import dev.ozean.encoder.flow.Stop;
import dev.ozean.encoder.link.MasterInput;
import dev.ozean.encoder.link.Parent;
import dev.ozean.encoder.link.Scratch;
import dev.ozean.encoding.protocol.CaptionsRendition;
import dev.ozean.encoding.protocol.ToChild.Job;
import dev.ozean.encoding.protocol.ToParent;
import java.util.List;
import java.util.Optional;

/** What all passes over the master of a job share. */
record Workshop(Job job, Parent parent, Scratch scratch, Stop stop, Reel reel) {
    /** Announces a track of words. */
    void planned(CaptionsRendition words) {
        parent.send(new ToParent.Plan(List.of(), Optional.empty(), List.of(words)));
    }

    /** Each pass reads the master by itself: they run at different speeds. */
    Master openMaster() {
        return Master.open(new MasterInput(parent, job.sourceBytes()), job.limits(), stop);
    }

    /** For looking at a few places of it. */
    Master openMasterInPlaces() {
        return Master.open(MasterInput.inPlaces(parent, job.sourceBytes()), job.limits(), stop);
    }
}
