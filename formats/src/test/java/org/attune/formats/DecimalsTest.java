package org.attune.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.OptionalDouble;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class DecimalsTest {

    @Property(tries = 2000, seed = "1")
    void givesTheNearestDoubleHoweverManyDigitsThereAre(@ForAll BigInteger mantissa,
            @ForAll @IntRange(max = 40) int decimals) {
        String text = new BigDecimal(mantissa, decimals).toPlainString();
        assertThat(Decimals.find(text)).hasValue(Double.parseDouble(text));
        assertThat(Decimals.find(text.replace('.', ','))).hasValue(Double.parseDouble(text));
    }

    @Property(tries = 2000, seed = "1")
    void readsEveryDoubleBackThatWasPrinted(@ForAll double number) {
        assertThat(Decimals.find(Double.toString(number))).hasValue(number);
    }

    @Example
    void readsNumbersAsPeopleWriteThem() {
        assertThat(Decimals.find("3.1667")).hasValue(3.1667);
        assertThat(Decimals.find("+4")).hasValue(4);
        assertThat(Decimals.find(".5")).hasValue(0.5);
        assertThat(Decimals.find("5.")).hasValue(5);
        assertThat(Decimals.find(" -0,25 ")).hasValue(-0.25);
        assertThat(Decimals.find("1e3")).hasValue(1000);
    }

    @Example
    void takesNothingElseForANumber() {
        for (String text : new String[] {"", " ", ".", ",", "-", "+", "e3", "1e", "1e+", "1.2.3", "1,2,3", "1.000,5",
                "NaN", "Infinity", "1e400", "0x1p3",
                "1f", "1d", "1_000", "1 000", "\u0664\u0662", "\uff11", "--1", "1-", "\u22121", "1e1.5"}) {
            assertThat(Decimals.find(text)).as(text).isEqualTo(OptionalDouble.empty());
        }
    }
}
