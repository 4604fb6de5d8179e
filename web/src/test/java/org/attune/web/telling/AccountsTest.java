package org.attune.web.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.attune.formats.guide.ShippedGuide;
import org.attune.store.tension.Addition;
import org.attune.store.tension.Entry;
import org.attune.store.tension.Tension;
import org.attune.web.forms.Days;
import org.attune.web.tension.said.Signatures;
import org.junit.jupiter.api.Test;

class AccountsTest {

    private static final Instant AT = Instant.parse("2026-03-10T10:00:00Z");

    private static Entry told(int number, String byId) {
        return new Entry(number, byId, AT, new Entry.What.Whole(new Addition.Told("words", List.of())));
    }

    @Test
    void signsAsATensionIsSignedAndNamesWhoeverIsMissingTheSame() {
        Tension tension = new Tension("t", "c", "", AT,
                List.of(told(1, ""), told(2, "me"), told(3, "other"), told(4, "gone")));
        Signatures signatures = new Signatures("me", Map.of("me", "Anna", "other", "Berta"));
        Days days = new Days(Clock.fixed(AT, ZoneOffset.UTC));

        assertThat(new Accounts(signatures, true, days, ShippedGuide.guide()).of(tension)).extracting(Account::teller)
                .containsExactly("Your client", "You", "Berta", "Somebody who left");
        assertThat(new Accounts(signatures, false, days, ShippedGuide.guide()).of(tension).getFirst().teller())
                .isEqualTo("The client");
    }
}
