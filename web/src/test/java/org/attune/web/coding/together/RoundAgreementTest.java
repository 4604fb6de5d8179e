package org.attune.web.coding.together;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

import org.attune.core.codebook.Codebook;
import org.attune.core.coding.Segments;
import org.attune.formats.codebook.ShippedCodebooks;
import org.attune.store.coding.Reveal;
import org.attune.web.forms.Days;
import org.junit.jupiter.api.Test;

class RoundAgreementTest {

    private static final Codebook BOOK = ShippedCodebooks.findLatest("attune-tensions").orElseThrow();

    @Test
    void aSessionCountsInTheMonthInWhichThePracticeHandedItIn() {
        Days days = new Days(Clock.systemUTC());
        Instant firstMinute = ZonedDateTime.of(2026, 3, 1, 0, 1, 0, 0, ZoneId.systemDefault()).toInstant();
        Reveal reveal = new Reveal("s1", "session-1", new Segments.Timed(300, 900_000),
                List.of(new Reveal.Column("coder-1", false, firstMinute, List.of(), List.of(), List.of())), List.of());

        assertThat(RoundAgreement.coded(BOOK, reveal, days).period()).isEqualTo("2026-03");
    }
}
