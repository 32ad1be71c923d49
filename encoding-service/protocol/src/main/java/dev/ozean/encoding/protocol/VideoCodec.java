package dev.ozean.encoding.protocol;

/** The encoders that may be chosen, by libav's names. */
public enum VideoCodec {
    X264("libx264", Family.H264),
    OPENH264("libopenh264", Family.H264),
    NVENC_H264("h264_nvenc", Family.H264),
    X265("libx265", Family.HEVC),
    NVENC_HEVC("hevc_nvenc", Family.HEVC),
    SVT_AV1("libsvtav1", Family.AV1);

    /** What comes out, and how its renditions' names begin. */
    public enum Family {
        H264("v"),
        HEVC("hevc"),
        AV1("av1-");

        private final String prefix;

        Family(String prefix) {
            this.prefix = prefix;
        }

        /** The name of its rendition of a rung, such as {@code hevc1080}. */
        public String rendition(int shortSide) {
            return prefix + shortSide;
        }
    }

    private final String libav;
    private final Family family;

    VideoCodec(String libav, Family family) {
        this.libav = libav;
        this.family = family;
    }

    public String libav() {
        return libav;
    }

    public Family family() {
        return family;
    }
}
