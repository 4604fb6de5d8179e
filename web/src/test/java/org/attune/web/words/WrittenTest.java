package org.attune.web.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrittenTest {

    @Test
    void whatIsNoSmallWholeNumberIsNone() {
        assertThat(Written.number(" 90 ")).isEqualTo(90);
        assertThat(Written.number("999999")).isEqualTo(999_999);
        for (String none : new String[] {"", " ", "-1", "1.5", "1e3", "1234567", "٣", "x", "1 2"}) {
            assertThat(Written.number(none)).as(none).isZero();
        }
    }
}
