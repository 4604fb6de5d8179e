package org.attune.core.transcript.hint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import org.junit.jupiter.api.Test;

class HintTest {

    private static final HintName NAME = new HintName("some-rule", 1);

    @Test
    void spansMayNotOverlap() {
        assertThatThrownBy(() -> new Hint(NAME, 1, List.of(new Span(0, 5), new Span(4, 6)), "Why.", 1))
                .hasMessage("spans stand in order and do not overlap");
        assertThatThrownBy(() -> new Span(3, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNameIsWordsAndAVersionFromOne() {
        assertThat(NAME.text()).isEqualTo("some-rule 1");
        assertThatThrownBy(() -> new HintName("Some Rule", 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new HintName("some", 0)).hasMessage("versions count from 1");
    }

    @Test
    void figuresFollowFromTheCounts() {
        Worth.Measured measured = new Worth.Measured(Proxy.SUSTAIN_TALK, 1000, 100, 50, 20,
                new Estimate(0.58, 0.55, 0.61));

        assertThat(measured.precision()).isCloseTo(0.4, within(1e-12));
        assertThat(measured.recall()).isCloseTo(0.2, within(1e-12));
        assertThat(measured.share()).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void countsThatCannotBeAreRefused() {
        assertThatThrownBy(
                () -> new Worth.Measured(Proxy.SUSTAIN_TALK, 10, 5, 4, 5, new Estimate(0.5, 0.4, 0.6)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Estimate(0.5, 0.6, 0.4)).isInstanceOf(IllegalArgumentException.class);
    }
}
