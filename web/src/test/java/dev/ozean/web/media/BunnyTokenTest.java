package dev.ozean.web.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The vectors that Bunny publishes with its signers. */
class BunnyTokenTest {
    private static final String KEY = "SecurityKey";
    private static final Instant EXPIRES = Instant.ofEpochSecond(1_598_024_587);
    private static final BunnyToken FILE = BunnyToken.forFile("/300kb.jpg", EXPIRES);

    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void the_official_vectors_hold(String name, BunnyToken token, String expected) {
        assertThat(token.signedWith(KEY)).isEqualTo(expected);
    }

    static Stream<Arguments> vectors() throws UnknownHostException {
        return Stream.of(
                Arguments.of("plain", FILE, "HS256-o10JRWlsAItyAsdKS6jJKjabHN4FrFsplDHPV1idcX4"),
                Arguments.of(
                        "countries",
                        FILE.with("token_countries", "CA,US"),
                        "HS256-i5s3Uv7mnrFfN5nznwU2BxhILpnipYeE18TapV0WNFM"),
                Arguments.of(
                        "blocked countries",
                        FILE.with("token_countries_blocked", "RU,CN"),
                        "HS256-JS8dSuBSjSH-W2-xhdkCPC36-2rlxfDCQJjlNMPqKZQ"),
                Arguments.of(
                        "folder",
                        BunnyToken.forFolder("/abc", EXPIRES),
                        "HS256-uVZvT3SbEoVKYJyDJgbcsDmSFf73cv-uNUVaJiKWpbQ"),
                Arguments.of(
                        "ignored parameters",
                        FILE.with("token_ignore_params", "true"),
                        "HS256-1lwWBD_c1IAGSj1UKPoxreu8ePDQ-Z9FoWLcRn_RRH0"),
                Arguments.of("limit", FILE.with("limit", "1000"), "HS256-DAVapqNNED3Z7JkjRTYX0UOIHNtbHEuuhRNEc4A7mMQ"),
                Arguments.of(
                        "IPv4",
                        FILE.onlyFor(InetAddress.getByName("1.2.3.4")),
                        "HS256-1-L2rISTLcujMY9UFf2tbZ41d5i-Bme1g1oTK_Z2QMLJk"),
                Arguments.of(
                        "IPv6",
                        FILE.onlyFor(InetAddress.getByName("2001:0db8:85a3:0000:0000:8a2e:0370:7334")),
                        "HS256-1-Z1BaGdhTZdU4iANcyKpurFR2VgCNdqC6hlBv5x_TyaI"),
                Arguments.of(
                        "IPv4 and countries, a directory",
                        BunnyToken.forFile("/abc/", EXPIRES)
                                .with("token_countries", "CA,US")
                                .onlyFor(InetAddress.getByName("1.2.3.4")),
                        "HS256-1-4lIDGI2_t3wiTmopXzB7z71wtZKTe1Ic0lDlL72iAJw"));
    }

    @Test
    void a_longer_folder_name_is_not_covered() {
        // given
        var token = BunnyToken.forFolder("/group/video/job.1/", EXPIRES);

        // when
        var other = BunnyToken.forFolder("/group/video/job.11/", EXPIRES);

        // then
        assertThat(token.signedWith(KEY)).isNotEqualTo(other.signedWith(KEY));
    }
}
