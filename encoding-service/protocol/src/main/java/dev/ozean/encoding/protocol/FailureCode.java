package dev.ozean.encoding.protocol;

/** Why a job did not work: stable codes, each with a sentence for creators and whether another try may pass. */
public enum FailureCode {
    NOT_MEDIA(
            "not_media",
            "This file is no video or sound that we can open. Please upload an MP4, MOV, WebM, MKV or AVI file, or sound as MP3, M4A, WAV or FLAC."),
    REFERENCES_ONLY(
            "references_only",
            "This file is a playlist or a reference: it only names other files and holds no picture or sound itself. Please upload the film itself, exported as one file."),
    NO_VIDEO(
            "no_video",
            "This file holds neither a picture nor sound that can be played. Please upload a video or a sound file."),
    UNSUPPORTED_CODEC(
            "unsupported_codec",
            "The picture or sound of this file is stored in a format that we cannot read. Please export it as H.264 or H.265 with AAC sound."),
    CORRUPT("corrupt", "This video is damaged and cannot be read. Please export it again and upload the new file."),
    TRUNCATED(
            "truncated",
            "This video ends before it should: part of the file is missing. Please check the original and upload it again."),
    TOO_LARGE(
            "too_large",
            "The picture of this video is larger, or the video longer, than we can process. Please export it smaller."),
    TOO_MANY_TRACKS(
            "too_many_tracks",
            "This file holds more tracks than we can process. Please export it with one picture and one sound track."),
    MASTER_MISSING("master_missing", "The uploaded file is no longer in the storage. Please upload it again."),
    STALLED("stalled", "Reading this video stopped making progress.", true),
    ENCODER_FAILED("encoder_failed", "Something went wrong on our side while converting this video.", true),
    OUT_OF_MEMORY("out_of_memory", "This video needed more memory than was free.", true),
    OUT_OF_SPACE("out_of_space", "There was not enough room on our side to convert this video.", true),
    SOURCE_UNREADABLE("source_unreadable", "The stored original could not be read.", true),
    INTERNAL("internal", "Something unexpected went wrong on our side.", true);

    private final String code;
    private final String sentence;
    private final boolean passing;

    FailureCode(String code, String sentence) {
        this(code, sentence, false);
    }

    FailureCode(String code, String sentence, boolean passing) {
        this.code = code;
        this.sentence = sentence;
        this.passing = passing;
    }

    public String code() {
        return code;
    }

    /** For creators; says what they can do where they can do something. */
    public String sentence() {
        return sentence;
    }

    /** True where the same master may work on another try. */
    public boolean passing() {
        return passing;
    }
}
