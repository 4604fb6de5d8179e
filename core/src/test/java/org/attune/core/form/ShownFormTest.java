package org.attune.core.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import org.attune.core.course.Respondent;
import org.attune.core.form.FormWording.ItemWording;
import org.attune.core.form.FormWording.Spoken;
import org.attune.core.form.ShownForm.Right;
import org.attune.core.instrument.Instrument;
import org.attune.core.instrument.Item;
import org.attune.core.instrument.Licence;
import org.attune.core.instrument.LicenceClass;
import org.attune.core.instrument.Measures;
import org.junit.jupiter.api.Test;

class ShownFormTest {

    private static final Item ITEM = new Item("a", false, new Item.Answers(0, 2), Item.Feature.PLAIN, "",
            Item.Asked.ALWAYS);

    private static Instrument instrument(LicenceClass kind) {
        return new Instrument("form", "1", "Form", Measures.SESSION, new Licence(kind, "The notice.", ""),
                List.of(ITEM), List.of());
    }

    private static FormWording wording(String version, String... labels) {
        return new FormWording("form", version, "en", "ours", new Spoken("This week:", ""),
                Map.of("a", new ItemWording(new Spoken("For you?", "For me?"), List.of(labels))),
                new Spoken("A line?", ""));
    }

    @Test
    void showsAFreeFormAsItsLicenceHasIt() {
        ShownForm form = ShownForm.of(instrument(LicenceClass.FREE), wording("1", "no", "partly", "yes"),
                new Right.OfTheLicence());
        assertThat(form.question(ITEM, Respondent.CLIENT)).isEqualTo("For you?");
        assertThat(form.question(ITEM, Respondent.THERAPIST)).isEqualTo("For me?");
        assertThat(form.label(ITEM, 2)).isEqualTo("yes");
        assertThat(form.openLine(Respondent.CLIENT)).isEqualTo("A line?");
        assertThat(form.lead(Respondent.CLIENT)).isEqualTo("This week:");
        assertThat(form.asksTherapist()).isTrue();
        assertThat(form.notice()).isEqualTo("The notice.");
        assertThatThrownBy(() -> form.label(ITEM, 3)).hasMessageContaining("from 0 to 2");
    }

    @Test
    void showsAnotherFormOnlyWithAnAttestedPermission() {
        for (LicenceClass kind : List.of(LicenceClass.DEFINITION_ONLY, LicenceClass.NONCOMMERCIAL)) {
            FormWording words = wording("1", "no", "partly", "yes");
            assertThatThrownBy(() -> ShownForm.of(instrument(kind), words, new Right.OfTheLicence()))
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("a permission");
            ShownForm shown = ShownForm.of(instrument(kind), words, new Right.Attested("the lead", "permission 17"));
            assertThat(shown.labels(ITEM)).hasSize(3);
        }
        assertThatThrownBy(() -> new Right.Attested("the lead", " ")).hasMessageContaining("what it is");
    }

    @Test
    void neverShowsAFormWhoseLicenceBarsItWhoeverAttests() {
        Instrument never = new Instrument("form", "1", "Form", Measures.SESSION,
                new Licence(LicenceClass.NEVER, "The notice.", ""), List.of(), List.of());
        for (Right right : List.of(new Right.OfTheLicence(), new Right.Attested("the lead", "permission 17"))) {
            assertThatThrownBy(() -> ShownForm.of(never, wording("1", "no", "partly", "yes"), right))
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("never shown");
        }
        assertThatThrownBy(() -> instrument(LicenceClass.NEVER)).hasMessageContaining("has no items here");
    }

    @Test
    void asksTheTherapistEveryQuestionOrNone() {
        ItemWording forClient = new ItemWording(new Spoken("For you?", ""), List.of("no", "partly", "yes"));
        ShownForm shown = ShownForm.of(instrument(LicenceClass.FREE),
                new FormWording("form", "1", "en", "ours", Spoken.NONE, Map.of("a", forClient), Spoken.NONE),
                new Right.OfTheLicence());
        assertThat(shown.asksTherapist()).isFalse();

        Item second = new Item("b", false, new Item.Answers(0, 2), Item.Feature.PLAIN, "", Item.Asked.ALWAYS);
        Instrument two = new Instrument("form", "1", "Form", Measures.SESSION,
                new Licence(LicenceClass.FREE, "", ""), List.of(ITEM, second), List.of());
        ItemWording forBoth = new ItemWording(new Spoken("For you?", "For me?"), List.of("no", "partly", "yes"));
        assertDoesNotFit(two, new FormWording("form", "1", "en", "ours", Spoken.NONE,
                Map.of("a", forClient, "b", forBoth), Spoken.NONE), "give all or none");
    }

    @Test
    void refusesAWordingThatDoesNotFit() {
        Instrument free = instrument(LicenceClass.FREE);
        assertDoesNotFit(free, wording("2", "no", "partly", "yes"), "does not fit form version 1");
        assertDoesNotFit(free, wording("1", "no", "yes"), "takes 3 labels in en, not 2");
        assertDoesNotFit(free, new FormWording("form", "1", "en", "ours", Spoken.NONE, Map.of(), Spoken.NONE),
                "no question in en");
        ItemWording words = new ItemWording(new Spoken("?", "?"), List.of("no", "partly", "yes"));
        assertDoesNotFit(free,
                new FormWording("form", "1", "en", "ours", Spoken.NONE, Map.of("a", words, "b", words), Spoken.NONE),
                "items that the form does not");
    }

    private static void assertDoesNotFit(Instrument instrument, FormWording wording, String what) {
        assertThatThrownBy(() -> ShownForm.of(instrument, wording, new Right.OfTheLicence()))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(what);
    }
}
