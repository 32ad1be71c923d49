package dev.ozean.encoder.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.encoder.libav.Rational;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameRateTest {
    @ParameterizedTest(name = "average {0}/{1}, base {2}/{3}: {4}/{5}")
    @CsvSource({
        "24,1, 24,1, 24,1",
        "24000,1001, 24000,1001, 24000,1001",
        "2997,100, 2997,100, 30000,1001",
        "15,1, 15,1, 15,1",
        "60,1, 60,1, 60,1",
        "120,1, 120,1, 60,1",
        "100,1, 100,1, 50,1",
        "144,1, 144,1, 48,1",
        "60000,1001, 60000,1001, 60000,1001",
        "120000,1001, 120000,1001, 60000,1001",
        "0,0, 0,0, 25,1",
        "0,1, 90000,1, 25,1",
        "2,1, 2,1, 2,1",
        "1,3, 30,1, 5,1",
        "28,1, 30,1, 30,1",
        "29,1, 90000,1, 30000,1001",
        "12,1, 60,1, 24000,1001",
        "1000,1, 1000,1, 1000,17",
        "59,1, 60,1, 60,1"
    })
    void the_source_decides_within_reason(int num, int den, int baseNum, int baseDen, int wantedNum, int wantedDen) {
        var rate = FrameRate.of(new Rational(num, den), new Rational(baseNum, baseDen), 60);
        assertThat(rate).isEqualTo(new Rational(wantedNum, wantedDen));
    }

    @ParameterizedTest(name = "average {0}/{1}, base {2}/{3}, at most {4}: {5}/{6}")
    @CsvSource({
        "25,1, 25,1, 60, 50,1",
        "25,1, 50,1, 60, 50,1",
        "50,1, 50,1, 60, 50,1",
        "30000,1001, 30000,1001, 60, 60000,1001",
        "30000,1001, 60000,1001, 60, 60000,1001",
        "2997,100, 90000,1, 60, 60000,1001",
        "25,1, 25,1, 30, 25,1",
        "0,0, 25,1, 60, 50,1",
        "0,0, 0,0, 60, 25,1"
    })
    void fields_are_pictures_too(int num, int den, int baseNum, int baseDen, int most, int wantedNum, int wantedDen) {
        var rate = FrameRate.ofFields(new Rational(num, den), new Rational(baseNum, baseDen), most);
        assertThat(rate).isEqualTo(new Rational(wantedNum, wantedDen));
    }
}
