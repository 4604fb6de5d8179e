package org.attune.figures.svg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class NumbersTest {

    @Property(seed = "1")
    void printsAPlaceToATenthWithAPoint(@ForAll @DoubleRange(min = -10_000, max = 10_000) double units) {
        String text = Numbers.coordinate(units);

        assertThat(text).matches("-?\\d+(\\.[1-9])?");
        assertThat(Double.parseDouble(text)).isCloseTo(units, within(0.0501));
    }

    @Test
    void printsNoNegativeZero() {
        assertThat(Numbers.coordinate(-0.04)).isEqualTo("0");
        assertThat(Numbers.coordinate(-0.06)).isEqualTo("-0.1");
    }

    @Test
    void refusesAPlaceThatIsNotANumber() {
        assertThatThrownBy(() -> Numbers.coordinate(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Numbers.coordinate(Double.POSITIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void printsDecimalsAsAsked() {
        assertThat(Numbers.fixed(1.005, 2)).isEqualTo("1.01");
        assertThat(Numbers.fixed(-2, 1)).isEqualTo("-2.0");
        assertThatThrownBy(() -> Numbers.fixed(Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void printsNothingPossibleAsNeverAndNothingUncertainAsAlways() {
        assertThat(Numbers.percent(0)).isEqualTo("0\u00A0%");
        assertThat(Numbers.percent(0.001)).isEqualTo("under 1\u00A0%");
        assertThat(Numbers.percent(0.44)).isEqualTo("44\u00A0%");
        assertThat(Numbers.percent(0.999)).isEqualTo("over 99\u00A0%");
        assertThat(Numbers.percent(1)).isEqualTo("100\u00A0%");
        assertThatThrownBy(() -> Numbers.percent(1.1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void setsThousandsApart() {
        assertThat(Numbers.grouped(0)).isEqualTo("0");
        assertThat(Numbers.grouped(999)).isEqualTo("999");
        assertThat(Numbers.grouped(1_000)).isEqualTo("1,000");
        assertThat(Numbers.grouped(12_345_678)).isEqualTo("12,345,678");
        assertThat(Numbers.grouped(-123_456)).isEqualTo("-123,456");
    }

    @Test
    void countsOneAndMany() {
        assertThat(Numbers.counted(1, "case")).isEqualTo("1 case");
        assertThat(Numbers.counted(1_200, "case")).isEqualTo("1,200 cases");
    }
}
