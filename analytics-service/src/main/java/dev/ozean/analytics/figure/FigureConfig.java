package dev.ozean.analytics.figure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How changed figures are told to the other services. */
@ConfigMapping(prefix = "ozean.analytics.figures")
interface FigureConfig {
    /** The pause between two tellings: however much is watched, a figure is told once in it at most. */
    @WithDefault("5s")
    Duration tellEvery();

    /** How many figures are told in one transaction. */
    @WithDefault("500")
    int batch();

    /** How long figures wait for the catalogue to tell of their video. */
    @WithDefault("14d")
    Duration awaitVideo();
}
