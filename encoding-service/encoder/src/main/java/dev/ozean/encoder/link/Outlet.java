package dev.ozean.encoder.link;

import dev.ozean.encoding.protocol.MediaFile;

/** Takes finished files and sees that the parent gets them; may wait for room. */
public interface Outlet {
    void publish(MediaFile file, byte[] content);
}
