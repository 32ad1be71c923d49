package dev.ozean.encoding.child;

import dev.ozean.encoding.protocol.VideoCodec;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The devices of this machine that the chosen encoders work with: a graphics card's, or none at all. */
@Singleton
class Devices {
    private static final Set<VideoCodec> OF_NVIDIA = Set.of(VideoCodec.NVENC_H264, VideoCodec.NVENC_HEVC);

    private final Path folder;
    private final boolean areWanted;

    @Inject
    Devices(
            @ConfigProperty(name = "ozean.encoding.codec") Optional<VideoCodec> codec,
            @ConfigProperty(name = "ozean.encoding.extras") Optional<List<VideoCodec>> extras) {
        this(Path.of("/dev"), Stream.concat(codec.stream(), extras.stream().flatMap(List::stream)));
    }

    Devices(Path folder, Stream<VideoCodec> chosen) {
        this.folder = folder;
        this.areWanted = chosen.anyMatch(OF_NVIDIA::contains);
    }

    /** Those that are there now; a driver may make them after we have started. */
    List<Path> present() {
        if (!areWanted) {
            return List.of();
        }
        try (var devices = Files.list(folder)) {
            return devices.filter(device -> device.getFileName().toString().startsWith("nvidia"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the devices in " + folder, e);
        }
    }
}
