package org.attune.web.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

class WrittenTest {

    @Test
    void aDayLiesInTheYearsThatAPracticeCanMean() {
        assertThat(Written.day(" 1900-01-01 ")).hasValue(LocalDate.of(1900, 1, 1));
        assertThat(Written.day("2199-12-31")).hasValue(LocalDate.of(2199, 12, 31));
        for (String none : List.of("", "soon", "2026-02-30", "0026-11-17", "1899-12-31", "2200-01-01", "9999-12-31",
                "+999999999-12-31", "-999999999-01-01")) {
            assertThat(Written.day(none)).as(none).isEmpty();
        }
    }

    @Test
    void whatIsNoSmallWholeNumberIsNone() {
        assertThat(Written.number(" 90 ")).isEqualTo(90);
        assertThat(Written.number("999999")).isEqualTo(999_999);
        for (String none : new String[] {"", " ", "-1", "1.5", "1e3", "1234567", "٣", "x", "1 2"}) {
            assertThat(Written.number(none)).as(none).isZero();
        }
    }
}
