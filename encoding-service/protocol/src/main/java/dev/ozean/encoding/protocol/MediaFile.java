package dev.ozean.encoding.protocol;

/**
 * A finished file in scratch. Its name is worked out here from numbers and a short allow-list, so the child cannot point
 * at anything else; from the announcement on it belongs to the parent.
 */
public sealed interface MediaFile
        permits ToParent.Init,
                ToParent.Segment,
                ToParent.Still,
                ToParent.Thumbnail,
                ToParent.Sprite,
                ToParent.Captions,
                ToParent.Part {
    long MAX_BYTES = 256L << 20;

    long bytes();

    /** The path below the job's folder in storage, such as {@code v360/1.m4s}. */
    String key();

    /** The name in the scratch folder, which is flat so that no folder of it can be a link: {@code v360-1.m4s}. */
    default String file() {
        return key().replace('/', '-');
    }
}
