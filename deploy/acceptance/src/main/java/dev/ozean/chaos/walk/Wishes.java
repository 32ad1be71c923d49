package dev.ozean.chaos.walk;

import java.util.SplittableRandom;

/** What people ask for. */
final class Wishes {
    private static final int MOST = 12;

    private Wishes() {}

    static String upload(Stage stage, SplittableRandom dice) {
        if (stage.scenes() >= MOST) {
            return encode(stage, dice);
        }
        var studio = stage.studio(dice);
        return studio.upload(stage.film(), "Walk " + stage.scenes())
                .map(video -> {
                    stage.enter(new Scene(studio, video));
                    return "video " + video;
                })
                .orElse("refused");
    }

    static String encode(Stage stage, SplittableRandom dice) {
        var scene = stage.scene(dice);
        return "%s: %s".formatted(scene, scene.studio().encode(scene.video(), dice.nextInt(3) == 0));
    }

    static String cancel(Stage stage, SplittableRandom dice) {
        var scene = stage.scene(dice);
        return "%s: %s".formatted(scene, scene.studio().cancel(scene.video()));
    }

    /** Pressed once or twice. */
    static String retry(Stage stage, SplittableRandom dice) {
        var scene = stage.scene(dice);
        var first = scene.studio().retry(scene.video());
        return dice.nextBoolean()
                ? "%s: %s".formatted(scene, first)
                : "%s: %s, and again: %s".formatted(scene, first, scene.studio().retry(scene.video()));
    }

    static String archive(Stage stage, SplittableRandom dice) {
        var scene = stage.scene(dice);
        var archived = scene.studio().archive(scene.video());
        return "%s: %s, restored: %s".formatted(scene, archived, scene.studio().restore(scene.video()));
    }
}
