package dev.ozean.catalog.video;

/**
 * The facts that a video's status follows from.
 *
 * @param complete own streams are there, with all renditions
 * @param elsewhere another platform plays it
 */
record Standing(boolean archived, EncodeState encode, boolean complete, boolean elsewhere, boolean uploading) {
    VideoStatus status() {
        if (archived) {
            return VideoStatus.ARCHIVED;
        }
        if (encode == EncodeState.ACTIVE) {
            return VideoStatus.PROCESSING;
        }
        if (complete || elsewhere) {
            return VideoStatus.READY;
        }
        if (uploading) {
            return VideoStatus.UPLOADING;
        }
        return encode == EncodeState.NONE ? VideoStatus.EMPTY : VideoStatus.ERROR;
    }

    /** The status of our own storage among the platforms. */
    PlatformStatus ownStorage() {
        if (complete) {
            return PlatformStatus.READY;
        }
        return switch (encode) {
            case NONE -> PlatformStatus.PENDING;
            case ACTIVE -> PlatformStatus.PROCESSING;
            case COMPLETED, FAILED, CANCELLED -> PlatformStatus.FAILED;
        };
    }
}
