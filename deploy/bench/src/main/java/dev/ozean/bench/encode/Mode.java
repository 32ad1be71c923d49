package dev.ozean.bench.encode;

import dev.ozean.encoding.protocol.JobSettings;

/** What ours is set to. */
enum Mode {
    /** What ffmpeg makes too: every rung is encoded, each as the ladder says. */
    SAME_WORK("same work"),
    /** As it is delivered: a streamable master is a rung as it is, and the ladder fits the film. */
    DEFAULTS("defaults");

    private final String words;

    Mode(String words) {
        this.words = words;
    }

    JobSettings settings() {
        var usual = JobSettings.DEFAULT;
        return switch (this) {
            case SAME_WORK -> usual.with(usual.policy().plain());
            case DEFAULTS -> usual;
        };
    }

    @Override
    public String toString() {
        return words;
    }
}
