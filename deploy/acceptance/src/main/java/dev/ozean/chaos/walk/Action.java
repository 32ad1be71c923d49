package dev.ozean.chaos.walk;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.BiFunction;

/** What a step of a walk can be, and how often it is drawn against the others. */
enum Action {
    UPLOAD(6, "a film is uploaded", Wishes::upload),
    ENCODE(14, "somebody asks for an encode", Wishes::encode),
    CANCEL(6, "somebody cancels", Wishes::cancel),
    RETRY(8, "somebody asks to try again", Wishes::retry),
    ARCHIVE(2, "somebody archives and restores", Wishes::archive),
    DELETE(3, "a video is deleted for good", Gossip::deleted),
    KILL_WORKER(6, "a worker is killed", Kills::worker),
    KILL_CHILD(6, "the child is killed", Kills::child),
    KILL_BROKER(3, "the broker is killed", Kills::broker),
    KILL_DATABASE(3, "PostgreSQL is killed", Kills::database),
    KILL_STORE(3, "the store is killed", Kills::store),
    KILL_CATALOGUE(2, "the catalogue is killed", Kills::catalogue),
    AMBUSH(26, "somebody is killed at a moment", Ambushes::spring),
    FREEZE(4, "a worker stops past its lease", Ambushes::freeze),
    PARTITION(3, "a worker is cut off from PostgreSQL past its lease", Troubles::partition),
    CUT_LINE(4, "all connections to PostgreSQL are cut", Troubles::cutLine),
    WEATHER(12, "the store behaves badly", Troubles::weather),
    FULL_DISK(5, "a disk is full", Troubles::fullDisk),
    DOUBLES(5, "events come twice", Gossip::doubles),
    SHUFFLE(4, "events come in another order", Gossip::shuffled),
    POISON(9, "a record is poisoned", Gossip::poison);

    private static final int ALL =
            Arrays.stream(values()).mapToInt(action -> action.weight).sum();

    private final int weight;
    private final String words;
    private final BiFunction<Stage, SplittableRandom, String> deed;

    Action(int weight, String words, BiFunction<Stage, SplittableRandom, String> deed) {
        this.weight = weight;
        this.words = words;
        this.deed = deed;
    }

    static Action drawn(SplittableRandom dice) {
        var left = dice.nextInt(ALL);
        for (var action : values()) {
            left -= action.weight;
            if (left < 0) {
                return action;
            }
        }
        throw new AssertionError("the weights are their sum");
    }

    String words() {
        return words;
    }

    /** Returns to whom it happened and what came of it. */
    String take(Stage stage, SplittableRandom dice) {
        return deed.apply(stage, dice);
    }
}
