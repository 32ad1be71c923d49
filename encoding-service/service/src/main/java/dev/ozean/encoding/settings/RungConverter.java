package dev.ozean.encoding.settings;

import dev.ozean.encoding.protocol.JobSettings.Rung;
import org.eclipse.microprofile.config.spi.Converter;

/** Reads a rung such as {@code 720:2800}. */
public final class RungConverter implements Converter<Rung> {
    @Override
    public Rung convert(String value) {
        var parts = value.strip().split(":");
        if (parts.length != 2) {
            throw new IllegalArgumentException("a rung is a short side and kb/s, such as 720:2800, not " + value);
        }
        return new Rung(Integer.parseInt(parts[0]), Math.multiplyExact(Integer.parseInt(parts[1]), 1000));
    }
}
