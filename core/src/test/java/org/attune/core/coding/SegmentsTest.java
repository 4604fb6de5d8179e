package org.attune.core.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.attune.core.coding.Segments.Span;
import org.junit.jupiter.api.Test;

class SegmentsTest {

    @Test
    void partsFiftyMinutesIntoTen() {
        Segments segments = new Segments.Timed(300, 3_000_000);

        assertThat(segments.count()).hasValue(10);
        assertThat(segments.span(10)).isEqualTo(new Span.Time(2_700_000, 3_000_000));
        assertThat(segments.has(0)).isFalse();
        assertThat(segments.has(11)).isFalse();
        assertThatThrownBy(() -> segments.span(11)).hasMessageContaining("no segment 11");
    }

    @Test
    void leavesTheLastSegmentShort() {
        assertThat(new Segments.Timed(300, 300_001).span(2)).isEqualTo(new Span.Time(300_000, 300_001));
        assertThat(new Segments.OfTurns(30, 61).span(3)).isEqualTo(new Span.Turns(61, 61));
    }

    @Test
    void countsTurnsFromOne() {
        Segments segments = new Segments.OfTurns(30, 61);

        assertThat(segments.count()).hasValue(3);
        assertThat(segments.span(1)).isEqualTo(new Span.Turns(1, 30));
        assertThat(segments.span(2)).isEqualTo(new Span.Turns(31, 60));
    }

    @Test
    void goesOnWhereNobodySaidHowLongTheSessionIs() {
        Segments open = new Segments.Open(300);

        assertThat(open.count()).isEmpty();
        assertThat(open.has(Segments.MOST)).isTrue();
        assertThat(open.has(Segments.MOST + 1)).isFalse();
        assertThat(open.span(3)).isEqualTo(new Span.Time(600_000, 900_000));
    }

    @Test
    void refusesMoreSegmentsThanAnybodyCodes() {
        assertThatThrownBy(() -> new Segments.Timed(1, 3_000_000)).hasMessageContaining("360");
        assertThatThrownBy(() -> new Segments.OfTurns(1, 1_500)).hasMessageContaining("360");
        assertThatThrownBy(() -> new Segments.Open(0)).hasMessageContaining("above 0");
        assertThatThrownBy(() -> new Segments.Timed(300, 0)).hasMessageContaining("above 0");
    }

    @Test
    void readsTheLinesThatItWrites() {
        for (Segments segments : new Segments[] {new Segments.Timed(300, 3_000_001), new Segments.Open(60),
                new Segments.OfTurns(30, 61)}) {
            assertThat(SegmentsText.parse(SegmentsText.of(segments))).isEqualTo(segments);
        }
    }
}
