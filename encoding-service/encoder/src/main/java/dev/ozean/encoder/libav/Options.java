package dev.ozean.encoder.libav;

import static dev.ozean.encoder.libav.Av.check;
import static org.bytedeco.ffmpeg.global.avutil.*;

import java.util.Map;
import org.bytedeco.ffmpeg.avutil.AVDictionary;

/** Options handed to libav, which removes the entries it understands. */
final class Options implements AutoCloseable {
    final AVDictionary pointer = new AVDictionary(null);

    Options(Map<String, String> values) {
        values.forEach((key, value) -> check(av_dict_set(pointer, key, value, 0), "av_dict_set"));
    }

    /** A typo in a preset must fail the job, not be ignored. */
    void requireAllUsed() {
        var unused = av_dict_get(pointer, "", null, AV_DICT_IGNORE_SUFFIX);
        if (unused != null) {
            throw new IllegalArgumentException("unknown option: " + unused.key().getString());
        }
    }

    @Override
    public void close() {
        av_dict_free(pointer);
    }
}
