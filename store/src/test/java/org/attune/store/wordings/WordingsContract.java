package org.attune.store.wordings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;

import org.attune.store.StoreContract;
import org.attune.store.access.Asker;
import org.attune.store.access.NotAllowed;
import org.attune.store.forms.Edition;
import org.attune.store.wordings.BroughtWording.Permission;
import org.attune.store.wordings.BroughtWording.Standing;
import org.junit.jupiter.api.Test;

/// A wording that a practice brought is shown as long as somebody attests a permission for it.
public abstract class WordingsContract extends StoreContract {

    private static final Edition GERMAN = new Edition("wai-sr", "1", "de");

    private BroughtWording bring(Asker.Member who, String text) {
        return store.wordings().bring(who, GERMAN, text,
                new Permission(who.personId(), "The society", LocalDate.of(2026, 1, 5), "letter of 5 January"));
    }

    @Test
    void keepsAWordingWithWhoAttestsWhat() {
        BroughtWording brought = bring(administrator, "{}");
        reopen();

        assertThat(store.wordings().listLive(therapist)).containsExactly(brought);
        assertThat(brought.permission().attestedBy()).isEqualTo(administrator.personId());
    }

    @Test
    void anotherWordingTakesThePlaceOfTheOneThatIsThere() {
        BroughtWording first = bring(administrator, "{}");
        clock.pass(Duration.ofDays(1));
        BroughtWording second = bring(administrator, "{ }");

        assertThat(store.wordings().listLive(PROGRAM)).containsExactly(second);
        assertThat(store.wordings().listAll(therapist)).extracting(BroughtWording::id)
                .containsExactly(second.id(), first.id());
        assertThat(store.wordings().listAll(therapist)).extracting(BroughtWording::standing)
                .containsExactly(Standing.LIVE, Standing.ENDED);
    }

    @Test
    void takenBackItIsShownNoMoreAndItsTraceStays() {
        BroughtWording brought = bring(administrator, "{}");

        assertThat(store.wordings().takeBack(administrator, brought.id())).isPresent();
        assertThat(store.wordings().takeBack(administrator, brought.id())).isEmpty();

        assertThat(store.wordings().listLive(therapist)).isEmpty();
        assertThat(store.wordings().listAll(therapist)).hasSize(1);
    }

    @Test
    void onlyWhoRunsThePlaceBringsOneAndOnlyInTheirOwnName() {
        assertThatThrownBy(() -> bring(therapist, "{}")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> store.wordings().bring(administrator, GERMAN, "{}",
                new Permission(therapist.personId(), "The society", LocalDate.of(2026, 1, 5), "letter")))
                .hasMessageContaining("themselves");
        BroughtWording brought = bring(administrator, "{}");
        assertThatThrownBy(() -> store.wordings().takeBack(therapist, brought.id())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> new Permission("p", " ", LocalDate.of(2026, 1, 5), "letter"))
                .hasMessageContaining("who gave it");
    }
}
