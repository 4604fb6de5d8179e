package org.attune.web.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.attune.core.course.Case;
import org.attune.core.course.ItemAnswers.Answer;
import org.attune.core.course.ItemAnswers.Asks;
import org.attune.core.course.Respondent;
import org.attune.core.course.StrainReports.Report;
import org.attune.core.course.StrainReports.Said;
import org.attune.core.instrument.Instrument;
import org.attune.core.pairing.Sharing;
import org.attune.formats.instruments.ShippedInstruments;
import org.attune.store.cases.Meeting;
import org.attune.store.forms.Answer.Given;
import org.attune.store.forms.Content;
import org.attune.store.forms.Edition;
import org.attune.store.forms.Form;
import org.attune.store.forms.FormRecord;
import org.attune.store.forms.HalfState;
import org.attune.store.forms.HalfView;
import org.junit.jupiter.api.Test;

class CaseMakingTest {

    private static final Instant NOW = Instant.parse("2026-03-10T10:00:00Z");
    private static final Instrument CHECK = ShippedInstruments.listAll().stream()
            .filter(one -> one.id().equals("attune-check")).findFirst().orElseThrow();
    private static final HalfView SEALED = new HalfView(new HalfState.NotBegun(), new Content.Sealed(List.of()));

    private static FormRecord form(int session, String instrument, HalfView client, HalfView therapist) {
        Form form = new Form("form-" + session,
                new Meeting("m" + session, "c", session, LocalDate.of(2026, 3, session)),
                new Edition(instrument, "2", "en"), NOW, NOW);
        return new FormRecord(form, client, therapist, SEALED, true);
    }

    private static HalfView shown(Map<String, Integer> points) {
        List<org.attune.store.forms.Answer> answers = new ArrayList<>();
        points.forEach((item, answer) -> answers.add(new Given(item, answer, NOW)));
        return new HalfView(new HalfState.HandedIn(NOW, Sharing.NOW), new Content.Shown(answers, ""));
    }

    private static Case make(int last, FormRecord... forms) {
        return new CaseMaking(new CaseForms(CHECK, List.of(forms))).make("Lunagir", last);
    }

    @Test
    void drawsBothPeoplesScoresWhateverTheOrderOfTheForms() {
        Case made = make(3, form(3, "attune-check", shown(Map.of("aims", 4, "work", 5, "bond", 4)), SEALED),
                form(1, "attune-check", shown(Map.of("aims", 6, "work", 6, "bond", 6)),
                        shown(Map.of("aims", 7, "work", 7, "bond", 7))));
        assertThat(made.course().sessions()).containsExactly(1, 3);
        assertThat(made.course().points()).containsExactly(6, 13.0 / 3);
        assertThat(made.counterpart().sessions()).containsExactly(1);
        assertThat(made.course().lastSession()).isEqualTo(3);
    }

    @Test
    void putsNothingInThePlaceOfASealedOrUnfinishedHalf() {
        Case made = make(2, form(1, "attune-check", SEALED, SEALED),
                form(2, "attune-check", shown(Map.of("aims", 6, "bond", 6)), SEALED));
        assertThat(made.course().scores()).isZero();
        assertThat(made.items().answers()).containsExactly(new Answer(2, "aims", Asks.DEGREE, 6, 7),
                new Answer(2, "bond", Asks.DEGREE, 6, 7));
    }

    @Test
    void hearsWhatBothSayAboutStrain() {
        Case made = make(1, form(1, "attune-check", shown(Map.of("strain", 3)), shown(Map.of("strain", 0))));
        assertThat(made.reports().reports()).containsExactly(new Report(1, Respondent.CLIENT, Said.STRAIN),
                new Report(1, Respondent.THERAPIST, Said.NO_STRAIN));
    }

    @Test
    void passesOverFormsOfOtherInstruments() {
        Case made = make(1, form(1, "phq-9", shown(Map.of("aims", 6, "work", 6, "bond", 6)), SEALED));
        assertThat(made.course().scores()).isZero();
        assertThat(made.items().answers()).isEmpty();
    }
}
