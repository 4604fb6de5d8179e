package org.attune.core.internal.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WordingTest {

    @Test
    void printsNoMoreDigitsThanANumberNeeds() {
        assertThat(Wording.plain(1.96)).isEqualTo("1.96");
        assertThat(Wording.plain(5)).isEqualTo("5");
        assertThat(Wording.plain(-0.0)).isEqualTo("0");
        assertThat(Wording.plain(-3.5)).isEqualTo("-3.5");
        assertThat(Wording.plain(0.0001)).isEqualTo("0.0001");
        assertThat(Wording.plain(1e7)).isEqualTo("10000000");
    }

    @Test
    void roundsHalvesAwayFromZero() {
        assertThat(Wording.rounded(2.345, 2)).isEqualTo("2.35");
        assertThat(Wording.rounded(-2.345, 2)).isEqualTo("-2.35");
        assertThat(Wording.rounded(9.995, 2)).isEqualTo("10.00");
        assertThat(Wording.rounded(0.5, 0)).isEqualTo("1");
        assertThat(Wording.rounded(-0.004, 2)).isEqualTo("0.00");
        assertThat(Wording.rounded(3, 1)).isEqualTo("3.0");
        assertThat(Wording.rounded(4e-5, 2)).isEqualTo("0.00");
    }

    @Test
    void printsNothingThatIsNoNumber() {
        assertThatThrownBy(() -> Wording.plain(Double.NaN)).isInstanceOf(NumberFormatException.class);
        assertThatThrownBy(() -> Wording.rounded(Double.POSITIVE_INFINITY, 2))
                .isInstanceOf(NumberFormatException.class);
    }

    @Property(seed = "1", tries = 2000)
    void saysWhatDecimalArithmeticSays(@ForAll("numbers") double value, @ForAll @IntRange(max = 12) int decimals) {
        BigDecimal exact = BigDecimal.valueOf(value);
        assertThat(Wording.plain(value)).isEqualTo(exact.stripTrailingZeros().toPlainString());
        assertThat(Wording.rounded(value, decimals))
                .isEqualTo(exact.setScale(decimals, RoundingMode.HALF_UP).toPlainString());
    }

    @Provide
    Arbitrary<Double> numbers() {
        return Arbitraries.oneOf(Arbitraries.doubles(), Arbitraries.doubles().between(-10, 10),
                Arbitraries.integers().between(-100_000, 100_000).map(hundredths -> hundredths / 100.0),
                Arbitraries.integers().between(-100_000, 100_000).map(steps -> steps / 4096.0));
    }
}
