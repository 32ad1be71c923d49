package dev.ozean.encoding.child;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.encoding.protocol.VideoCodec;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A child has the graphics card before it only where somebody chose to encode with it. */
class DevicesTest {
    @TempDir
    Path dev;

    @BeforeEach
    void a_machine_with_a_graphics_card() throws IOException {
        for (var name : List.of("null", "sda", "nvidia0", "nvidiactl", "nvidia-uvm")) {
            Files.createFile(dev.resolve(name));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"NVENC_H264", "NVENC_HEVC"})
    void an_encoder_of_a_graphics_card_gets_its_devices_and_nothing_else(VideoCodec chosen) {
        // given
        var devices = new Devices(dev, Stream.of(VideoCodec.X264, chosen));

        // when
        var command = command(devices);

        // then
        assertThat(boundDevices(command))
                .containsExactly(dev.resolve("nvidia-uvm"), dev.resolve("nvidia0"), dev.resolve("nvidiactl"));
        assertThat(command).doesNotContain(dev.resolve("sda").toString(), dev.toString());
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NVENC_H264", "NVENC_HEVC"})
    void other_encoders_get_no_device(VideoCodec chosen) {
        // given
        var devices = new Devices(dev, Stream.of(chosen));

        // when
        var command = command(devices);

        // then
        assertThat(boundDevices(command)).isEmpty();
    }

    @Test
    void a_machine_without_a_graphics_card_has_none_to_give() throws IOException {
        // given
        for (var name : List.of("nvidia0", "nvidiactl", "nvidia-uvm")) {
            Files.delete(dev.resolve(name));
        }

        // when
        var command = command(new Devices(dev, Stream.of(VideoCodec.NVENC_H264)));

        // then
        assertThat(boundDevices(command)).isEmpty();
    }

    @Test
    void the_choice_is_read_as_operators_write_it() {
        // given
        var config = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(
                        Map.of("ozean.encoding.codec", "nvenc_h264", "ozean.encoding.extras", "svt_av1,nvenc_hevc"),
                        "test",
                        100))
                .build();

        // when
        var codec = config.getOptionalValue("ozean.encoding.codec", VideoCodec.class);
        var extras = config.getOptionalValues("ozean.encoding.extras", VideoCodec.class);

        // then
        assertThat(codec).contains(VideoCodec.NVENC_H264);
        assertThat(extras).contains(List.of(VideoCodec.SVT_AV1, VideoCodec.NVENC_HEVC));
    }

    private List<String> command(Devices devices) {
        var launch = new Launch(
                dev.resolve("jdk"),
                dev.resolve("home"),
                dev.resolve("scratch"),
                dev.resolve("root"),
                devices.present());
        return Sandbox.BUBBLEWRAP.around(launch, List.of("java"));
    }

    /** What is bound as a device, to the place where it is. */
    private static List<Path> boundDevices(List<String> command) {
        return IntStream.range(0, command.size())
                .filter(at -> command.get(at).equals("--dev-bind"))
                .mapToObj(at -> command.subList(at + 1, at + 3))
                .peek(paths -> assertThat(paths.getFirst()).isEqualTo(paths.getLast()))
                .map(paths -> Path.of(paths.getFirst()))
                .toList();
    }
}
