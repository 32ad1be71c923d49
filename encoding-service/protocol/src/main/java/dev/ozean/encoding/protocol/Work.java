package dev.ozean.encoding.protocol;

/** How much of a job a child is to do. */
public enum Work {
    /** Everything, what can be watched soon first. */
    WHOLE,
    /** Only what can be watched soon: the streamable master as it is, or the beginning of the lowest rung. */
    OPENING
}
