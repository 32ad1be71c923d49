package dev.ozean.chaos.check;

/**
 * Something that must never be.
 *
 * @param about the job, video, folder or program
 */
public record Violation(String about, String sentence) {
    @Override
    public String toString() {
        return "%s: %s".formatted(about, sentence);
    }
}
