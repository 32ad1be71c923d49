package dev.ozean.catalog.upload;

import java.util.UUID;

/**
 * A request's turn to write: the upload as it stood when the request took it over.
 *
 * @param fence the takeover's number, by which each later write is checked
 * @param multipartId empty until the store knows the upload
 * @param recognised whether the beginning was seen to be a video
 */
record Turn(
        UUID groupId,
        UUID id,
        int fence,
        long length,
        int partSize,
        long partBytes,
        int tailBytes,
        int tailTakeover,
        String masterKey,
        String multipartId,
        boolean recognised) {

    Turn with(String multipart) {
        return new Turn(
                groupId,
                id,
                fence,
                length,
                partSize,
                partBytes,
                tailBytes,
                tailTakeover,
                masterKey,
                multipart,
                recognised);
    }

    /** Whether nothing is left to write. */
    boolean isWhole() {
        return partBytes == length;
    }

    /** The number of the part that begins at {@code position}, from 1. */
    int numberOfPartAt(long position) {
        return Math.toIntExact(position / partSize) + 1;
    }

    /** The size of the part that begins at {@code position}: the last one is what is left. */
    int sizeOfPartAt(long position) {
        return Math.toIntExact(Math.min(partSize, length - position));
    }

    /** Where the tail lies that takeover {@code number} stored; each has its own, so that a late writer harms none. */
    String tailKey(int number) {
        return tailPrefix() + number;
    }

    String tailPrefix() {
        return folder() + "tail-";
    }

    /** Everything of the upload lies under it. */
    String folder() {
        return masterKey.substring(0, masterKey.lastIndexOf('/') + 1);
    }
}
