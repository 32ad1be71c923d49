package dev.ozean.encoding.job;

import dev.ozean.events.EncodeEvent.Reason;

/** Why a job was cancelled, as its history tells. */
enum Cancellation {
    BY_PERSON("cancelled_by_person", "Somebody asked for it."),
    REPLACED("replaced", "A newer request took its place."),
    WITHDRAWN("withdrawn", "Whoever had requested it did not need it any more."),
    VIDEO_DELETED("video_deleted", "The video was deleted.");

    private final Reason reason;

    Cancellation(String code, String sentence) {
        this.reason = new Reason(code, sentence);
    }

    Reason reason() {
        return reason;
    }
}
