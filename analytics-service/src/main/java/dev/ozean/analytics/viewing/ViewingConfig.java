package dev.ozean.analytics.viewing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When a viewing counts, and how much of it is believed. */
@ConfigMapping(prefix = "ozean.analytics.viewing")
interface ViewingConfig {
    /** Watched so long, a session is a view. */
    @WithDefault("3s")
    Duration countsAfter();

    /** The fastest playback of our players: nobody watches more than this many seconds in one. */
    @WithDefault("2")
    double fastestSpeed();

    /** How long a session may have run before its first sample that reaches us. */
    @WithDefault("2m")
    Duration headStart();

    /** How far a sample's clock may be ahead of ours. */
    @WithDefault("5m")
    Duration clockSkew();

    /**
     * How long a session is remembered after its last sample. An older sample does not count, since it could not be
     * told from a repeated one.
     */
    @WithDefault("14d")
    Duration remembered();
}
