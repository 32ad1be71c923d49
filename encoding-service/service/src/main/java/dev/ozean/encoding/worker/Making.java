package dev.ozean.encoding.worker;

import dev.ozean.encoding.child.Child;
import dev.ozean.encoding.job.Claim;
import dev.ozean.encoding.manifest.Presentation;
import dev.ozean.encoding.protocol.MediaFile;
import dev.ozean.encoding.protocol.ToParent.Plan;
import dev.ozean.events.EncodeEvent.Media;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Turns the files of a run into streams that can be played, first while it goes on and then for good. */
final class Making implements Conversation.Listener, AutoCloseable {
    private static final String POSTER = "poster.jpg";

    private final Claim claim;
    private final Tools tools;
    private final Pulse pulse;
    private final Talk talk;
    private final Duration segment;
    private final Consumer<Outcome> end;
    private final Shelf shelf;
    private Optional<Publishing> publishing = Optional.empty();

    /** @param segment the usual length of one */
    Making(Claim claim, Tools tools, Child child, Pulse pulse, Talk talk, Duration segment, Consumer<Outcome> end) {
        this.claim = claim;
        this.tools = tools;
        this.pulse = pulse;
        this.talk = talk;
        this.segment = segment;
        this.end = end;
        this.shelf = new Shelf(
                tools.streams,
                claim.folder().prefix(),
                child,
                pulse,
                tools.config.uploads(),
                this::stored,
                this::failed);
    }

    @Override
    public void planned(Plan plan) {
        var tracks = new StoredTracks(plan, segment);
        var publisher = new Publisher(tools.streams, claim.folder().prefix());
        publishing =
                Optional.of(new Publishing(tracks, publisher, tools.config.publish(), this::published, this::failed));
        Db.await(() -> tools.runs.renditions(claim, tracks.states(false)));
    }

    @Override
    public void made(MediaFile file, Path taken) {
        shelf.put(file, taken);
    }

    /** Waits until all is stored, writes the manifests as they will stay, and completes the job. */
    void finish(Outcome.Made made) {
        shelf.awaitEmpty();
        if (shelf.isBroken()) {
            return;
        }
        pulse.publishing();
        var whole = publishing.orElseThrow();
        whole.finish();
        Db.awaitPatiently(() -> tools.runs.completed(
                claim,
                media(whole.tracks(), made.duration(), Optional.of(Presentation.DASH)),
                whole.tracks().states(true)));
    }

    @Override
    public void close() {
        shelf.close();
        publishing.ifPresent(Publishing::stop);
    }

    private void stored(MediaFile file) {
        publishing.ifPresent(now -> now.stored(file));
    }

    private void published(StoredTracks tracks, boolean isFirst) {
        if (isFirst) {
            var claimed = talk.facts().flatMap(facts -> facts.duration()).orElse(Duration.ZERO);
            var media = media(tracks, claimed, Optional.empty());
            Db.await(() -> tools.runs.playable(claim, media, tracks.states(false)));
        } else {
            Db.await(() -> tools.runs.renditions(claim, tracks.states(false)));
        }
    }

    private void failed(RuntimeException failure) {
        end.accept(Outcome.of(failure));
    }

    private Media media(StoredTracks tracks, Duration duration, Optional<String> dash) {
        var picture = talk.facts().orElseThrow().video().orElseThrow();
        return new Media(
                duration,
                picture.shownWidth(),
                picture.shownHeight(),
                Optional.of(Presentation.HLS),
                dash,
                Optional.empty(),
                Optional.of(POSTER).filter(_ -> tracks.hasPoster()),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                false);
    }
}
