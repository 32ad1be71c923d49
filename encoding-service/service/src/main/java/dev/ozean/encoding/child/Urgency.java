package dev.ozean.encoding.child;

/** Whether somebody waits for what a child makes first; see {@link Child#giveWay}. */
public enum Urgency {
    AWAITED,
    PATIENT
}
