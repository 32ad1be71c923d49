package dev.ozean.encoding.worker;

import dev.ozean.encoding.child.Child;
import dev.ozean.encoding.job.Adaptation;
import dev.ozean.encoding.job.Claim;
import dev.ozean.encoding.job.DecisionState;
import dev.ozean.encoding.manifest.Presentation;
import dev.ozean.encoding.manifest.StoredTracks;
import dev.ozean.encoding.protocol.Decision;
import dev.ozean.encoding.protocol.MediaFacts;
import dev.ozean.encoding.protocol.MediaFile;
import dev.ozean.encoding.protocol.ToParent.Plan;
import dev.ozean.encoding.protocol.ToParent.ReadBack;
import dev.ozean.encoding.protocol.Work;
import dev.ozean.events.EncodeEvent.Media;
import dev.ozean.messaging.Db;
import io.smallrye.mutiny.Uni;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Turns the files of a run into streams that can be played, first while it goes on and then for good. */
final class Making implements Conversation.Listener, AutoCloseable {
    private final Claim claim;
    private final Tools tools;
    private final Child child;
    private final Pulse pulse;
    private final Duration segment;
    private final Consumer<Outcome> end;
    private final Shelf shelf;
    private Optional<Publishing> publishing = Optional.empty();
    private Optional<Media> told = Optional.empty();

    /** @param segment the usual length of one */
    Making(Claim claim, Tools tools, Child child, Pulse pulse, Duration segment, Consumer<Outcome> end) {
        this.claim = claim;
        this.tools = tools;
        this.child = child;
        this.pulse = pulse;
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
    public void probed(MediaFacts facts) {
        publishing = Optional.of(new Publishing(
                new StoredTracks(facts, segment),
                new Publisher(tools.streams, claim.folder().prefix()),
                tools.config.publish(),
                this::published,
                this::failed));
        var adaptations = Adaptation.of(facts);
        // For most films there is nothing to write, and nothing to wait for.
        if (!adaptations.isEmpty()) {
            save(() -> tools.runs.adapted(claim, adaptations));
        }
    }

    @Override
    public void planned(Plan plan) {
        tracks().planned(plan);
        pulse.stands(Standing.of(tracks()));
        save(() -> tools.runs.renditions(claim, Standing.of(tracks())));
    }

    @Override
    public void decided(List<Decision> decisions) {
        var decided = decisions.stream().map(DecisionState::of).toList();
        save(() -> tools.runs.decided(claim, decided));
    }

    @Override
    public void made(MediaFile file, Path taken) {
        shelf.put(file, taken);
    }

    @Override
    public void complete(String rendition, int segments) {
        tracks().complete(rendition, segments);
        publishing.orElseThrow().changed();
    }

    @Override
    public void dropped(String rendition) {
        tracks().dropped(rendition);
        publishing.orElseThrow().changed();
    }

    @Override
    public Supplier<byte[]> readBack(ReadBack read) {
        return shelf.readBack(read);
    }

    /** Waits until all is stored, writes the manifests as they stay, and ends the run's part of the job. */
    void finish(Outcome.Made made) {
        // What still waits for the store is no standstill of the child, which is dead.
        pulse.publishing();
        shelf.awaitEmpty();
        if (shelf.isBroken()) {
            return;
        }
        switch (claim.work()) {
            case WHOLE -> complete(made.duration());
            case OPENING -> open();
        }
    }

    /** Nothing more is stored of what was made. */
    void stop() {
        shelf.stop();
    }

    @Override
    public void close() {
        shelf.close();
        publishing.ifPresent(Publishing::stop);
    }

    private void complete(Duration film) {
        publishing.orElseThrow().finish(film);
        var media = Told.whole(tracks(), film, shelf.complete());
        Db.awaitPatiently(() -> tools.runs.completed(claim, media, Standing.whole(tracks()), tracks().dropped()));
        tools.figures.completed(film, pulse.elapsed(), pulse.spent());
    }

    private void open() {
        publishing.orElseThrow().settle();
        Db.awaitPatiently(() -> tools.runs.opened(claim, pulse.beat()));
    }

    /** On the thread that listens to the child, which hears nothing until the database has answered. */
    private void save(Supplier<Uni<Void>> step) {
        pulse.pausesListening();
        try {
            Db.awaitPatiently(step);
        } finally {
            pulse.resumesListening();
        }
    }

    private StoredTracks tracks() {
        return publishing.orElseThrow().tracks();
    }

    private void stored(MediaFile file) {
        tracks().stored(file);
        publishing.orElseThrow().changed();
    }

    private void published(Presentation presentation, boolean isChanged) {
        var states = Standing.of(tracks());
        pulse.stands(states);
        pulse.published(presentation.watchable());
        // Whoever watches what an earlier run made must not be thrown back to less of it.
        var isEnough = presentation.watchable().compareTo(claim.playable()) >= 0;
        var media = Told.growing(tracks());
        var isNews = told.map(before -> isChanged || !before.equals(media)).orElse(isEnough);
        if (!isNews) {
            return;
        }
        Db.awaitPatiently(() -> tools.runs.playable(claim, media, pulse.beat()));
        if (told.isEmpty()) {
            giveWay();
        }
        told = Optional.of(media);
    }

    /** Its ladder may take longer than others wait for their first picture; an opening is over soon. */
    private void giveWay() {
        if (claim.work() == Work.WHOLE) {
            child.giveWay();
        }
    }

    private void failed(RuntimeException failure) {
        end.accept(Outcome.of(failure));
    }
}
