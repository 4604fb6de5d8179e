package org.attune.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.attune.core.course.Respondent;
import org.attune.core.instrument.Instrument;
import org.attune.core.pairing.Sharing;
import org.attune.core.tension.Attribution;
import org.attune.formats.instruments.ShippedInstruments;
import org.attune.store.access.Asker;
import org.attune.store.audit.Action;
import org.attune.store.audit.AuditEntry;
import org.attune.store.cases.TherapyCase;
import org.attune.store.cases.TherapyEnd;
import org.attune.store.forms.Whose;
import org.attune.store.tension.Addition;
import org.attune.store.tension.Columns;
import org.attune.store.tension.Nature;
import org.attune.store.tension.Onset;
import org.attune.web.demo.DemoCases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How often, why, and what follows: each therapist in their own cases.
class OwnStudyTest {

    private static final String CHECK = "attune-check";
    private static final String OUTCOME = "phq-9";

    @TempDir
    private static Path folder;
    private static House house;

    @BeforeAll
    static void open() {
        house = House.empty(folder);
        Asker.Member therapist = house.person(Cast.THERAPIST).asking();
        new DemoCases(house.store(), therapist, ShippedInstruments.listForms().getFirst(), house.clock()).fill();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void saysFirstOfHowManySessionsAScoreWasSeenThenEachMethodByItself() {
        String page = Cast.THERAPIST.enters(house).get("/own-study").body();

        assertThat(page).containsSubsequence("You have seen a score for ", ", in 9 cases; the other ", " have none.",
                "That is few",
                "Nothing on it shows a cause",
                "By the client&#39;s word".replace("&#39;", "'"), "Others found 19 to 42 %",
                "session by session: client", "The grey band",
                "steady-or-fallen", "By tellings and observers", "Where each side says that a tension lay",
                "Tensions until their repair", "How long cases go on", "None of your cases has one");
        assertThat(page).contains("Another rule by phase and session", "The client told a tension in 1 of 9 cases.");
        assertThat(page).contains("Both named a place for 1 of 1 tension, the same one for 0.");
    }

    @Test
    void aColleagueSeesTheirOwnCasesAndNoneOfTheOthers() {
        Browser colleague = Cast.COLLEAGUE.enters(house);
        assertThat(colleague.get("/own-study").body()).contains("None of your cases has had a session yet.")
                .doesNotContain("steady-or-fallen");

        Asker.Member asker = house.person(Cast.COLLEAGUE).asking();
        String own = house.store().cases().open(asker).id();
        house.store().meetings().add(asker, own, 1, AskedSession.MONDAY);
        String tension = house.store().tensions().open(asker, own, new Addition.Described(new Onset.AtSessions(1, 1),
                new Nature(Set.of(), Set.of(), Set.of(), List.of(), 0), Columns.EMPTY)).done().orElseThrow().id();
        house.store().tensions().add(asker, tension,
                new Addition.Attributed(Respondent.THERAPIST, Attribution.AROUND));
        String page = colleague.get("/own-study").body();

        assertThat(page)
                .contains("You have not seen a score of any of your sessions yet.", "You told one in 0 of 1 case.")
                .contains("Both named a place for 0 of 1 tension");

        ShippedInstruments.listAll().stream().filter(one -> OUTCOME.equals(one.id()) || CHECK.equals(one.id()))
                .forEach(instrument -> fill(asker, own, instrument));
        assertThat(colleague.get("/own-study?rule=ewma").body()).contains(" sessions, in 1 case",
                "The session after a tense one", "Points of PHQ-9", "Not causal");
    }

    /// A round counts once it is revealed, and then for whoever's session it is; where a coder cannot tell, nothing was said.
    @Test
    void observersAreHeardOnceARoundIsRevealed() {
        Asker.Member therapist = house.person(Cast.THERAPIST).asking();
        List<String> cases = new ArrayList<>(
                house.store().cases().list(therapist).stream().map(TherapyCase::id).toList());
        // The case with a tension: a rule sees a beginning there, whichever pseudonym comes first.
        String caseId = cases.stream().filter(id -> !house.store().tensions().list(therapist, id).isEmpty())
                .findFirst().orElseThrow();
        cases.remove(caseId);
        CodedSession coded = CodedSession.in(house, caseId);
        coded.handIn(house, Cast.CODER, "mark 1 client-says-little clear:2", "mark 2 therapist-presses clear:3");
        CodedSession unsure = CodedSession.in(house, cases.getFirst());
        unsure.handIn(house, Cast.CODER, "mark 1 client-says-little cannot-tell");
        unsure.handIn(house, Cast.COLLEAGUE);
        Browser browser = Cast.THERAPIST.enters(house);

        assertThat(browser.get("/own-study").body()).contains("By an observer&#39;s word: nothing was said."
                .replace("&#39;", "'"), "coded, are known of 0 cases.");

        coded.handIn(house, Cast.COLLEAGUE);
        String page = browser.get("/own-study").body();

        assertThat(page).contains("session by session: observer", "1 of 1 of sessions",
                "coded, are known of 1 case.", "you moved against (coded)");
        assertThat(page.substring(page.indexOf("What came before"), page.indexOf("What follows")))
                .doesNotContain("xmr");
        house.store().meetings().addEvent(therapist, caseId, AskedSession.MONDAY.minusYears(1), "Holiday ");
        assertThat(browser.get("/own-study").body()).contains("something else noted", "Two and three sessions before");
        assertThat(house.store().audit().listForCase(therapist, caseId, 1_000)).extracting(AuditEntry::action)
                .doesNotContain(Action.CODING_VIEWED).containsOnlyOnce(Action.CODING_COUNTED);
    }

    @Test
    void whoStoppedEarlierIsSaidOnceATherapistSaysHowCasesEnded() {
        Asker.Member therapist = house.person(Cast.THERAPIST).asking();
        Browser browser = Cast.THERAPIST.enters(house);
        List<String> cases = house.store().cases().list(therapist).stream().map(TherapyCase::id).toList();
        house.store().cases().close(therapist, cases.get(0), TherapyEnd.NOT_KNOWN);

        assertThat(browser.get("/own-study").body())
                .contains("Of 9 cases 8 go on, 0 ended as planned together, 0 were stopped by the client, "
                        + "0 ended another way, 1 ended and nobody said how.", "Who stopped earlier")
                .doesNotContain("left early");

        house.store().cases().close(therapist, cases.get(1), TherapyEnd.BY_CLIENT);
        house.store().cases().close(therapist, cases.get(2), TherapyEnd.TOGETHER);
        assertThat(browser.get("/own-study").body())
                .contains("1 was stopped by the client", "1 of 8 cases left early.", "Leaves so many times as often");
        cases.forEach(id -> house.store().cases().reopen(therapist, id));
    }

    private static void fill(Asker.Member asker, String caseId, Instrument instrument) {
        for (int session = 1; session <= (CHECK.equals(instrument.id()) ? 2 : 1); session++) {
            house.store().meetings().add(asker, caseId, session, AskedSession.MONDAY.plusDays(7L * (session - 1)));
            String form = house.store().forms().open(asker, caseId, session, instrument, "en",
                    house.clock().instant()).done().orElseThrow().id();
            Asker.Client client = new Asker.Client(caseId, form);
            instrument.items().forEach(item -> house.store().halves().answer(client, form, Whose.CLIENT, item.id(),
                    item.answers().lowest() + 1, 1));
            house.store().halves().handIn(client, form, Whose.CLIENT, Sharing.NOW, "link");
            house.store().forms().find(asker, form);
        }
    }
}
