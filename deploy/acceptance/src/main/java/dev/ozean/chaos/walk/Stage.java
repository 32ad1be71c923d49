package dev.ozean.chaos.walk;

import dev.ozean.chaos.house.Ground;
import dev.ozean.chaos.house.Pause;
import dev.ozean.chaos.house.Poisons;
import dev.ozean.chaos.house.Programs;
import dev.ozean.chaos.house.Studio;
import dev.ozean.chaos.house.Wire;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** What the actions of a walk work with. */
final class Stage {
    private static final Duration LOOK = Duration.ofMillis(100);

    private final Ground ground;
    private final Path film;
    private final List<Studio> studios;
    private final List<Scene> scenes = new ArrayList<>();
    private final Reliefs reliefs;
    private final Wire wire;

    Stage(Ground ground, Path film, History history) {
        this.ground = ground;
        this.film = film;
        this.reliefs = new Reliefs(history);
        this.wire = ground.wire();
        this.studios = List.of(
                ground.studio(UUID.fromString("0199aaaa-0000-7000-8000-000000000001")),
                ground.studio(UUID.fromString("0199aaaa-0000-7000-8000-000000000002")));
    }

    Ground ground() {
        return ground;
    }

    Path film() {
        return film;
    }

    Reliefs reliefs() {
        return reliefs;
    }

    Programs programs() {
        return ground.programs();
    }

    Poisons poisons() {
        return ground.poisons();
    }

    Wire wire() {
        return wire;
    }

    Studio studio(SplittableRandom dice) {
        return studios.get(dice.nextInt(studios.size()));
    }

    Scene scene(SplittableRandom dice) {
        return scenes.get(dice.nextInt(scenes.size()));
    }

    int scenes() {
        return scenes.size();
    }

    void enter(Scene scene) {
        scenes.add(scene);
    }

    void leave(Scene scene) {
        scenes.remove(scene);
    }

    String worker(SplittableRandom dice) {
        return Ground.WORKERS.get(dice.nextInt(Ground.WORKERS.size()));
    }

    /** Something for the workers to do: a film is encoded anew, or still encoded. */
    String work(SplittableRandom dice) {
        var scene = scene(dice);
        var restart = dice.nextInt(4) == 0;
        return "%s encoded anew: %s".formatted(scene, scene.studio().encode(scene.video(), restart));
    }

    /** Waits until it is so, or the time is over. */
    static boolean await(Duration longest, BooleanSupplier condition) {
        var end = System.nanoTime() + longest.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            Pause.of(LOOK);
        }
        return true;
    }
}
