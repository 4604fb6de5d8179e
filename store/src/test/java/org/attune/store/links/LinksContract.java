package org.attune.store.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

import org.attune.core.pairing.Sharing;
import org.attune.store.StoreContract;
import org.attune.store.access.Asker;
import org.attune.store.access.NotAllowed;
import org.attune.store.access.Outcome;
import org.attune.store.audit.Action;
import org.attune.store.audit.AuditEntry;
import org.attune.store.cases.Onlookers;
import org.attune.store.cases.Onlookers.Onlooker;
import org.attune.store.forms.AskedForm;
import org.attune.store.forms.Content;
import org.attune.store.forms.Whose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A link leads a client to one form until its date, and nobody to anything else.
public abstract class LinksContract extends StoreContract {

    private static final Asker.Program VISIT = new Asker.Program("visit");

    private String caseId;
    private String formId;

    @BeforeEach
    void askAboutASession() {
        caseId = store.cases().open(therapist).id();
        store.meetings().add(therapist, caseId, 1, LocalDate.of(2026, 3, 2));
        formId = store.forms().open(therapist, caseId, 1, AskedForm.FORM, "en", clock.instant()).done().orElseThrow()
                .id();
    }

    @Test
    void aTokenLeadsToItsFormAsOftenAsItIsFollowed() {
        String token = issue();

        assertThat(token).hasSize(22);
        assertThat(exchange(token)).isEqualTo(new Links.Arrival.Opened(new Asker.Client(caseId, formId)));
        assertThat(exchange(token)).isInstanceOf(Links.Arrival.Opened.class);
        assertThat(exchange(token.substring(1) + "x")).isInstanceOf(Links.Arrival.Unknown.class);
        assertThat(exchange("\0 ' or 1 = 1")).isInstanceOf(Links.Arrival.Unknown.class);
    }

    @Test
    void anExpiredLinkPutsTheWishForANewOneBeforeTheTherapistAndGivesTheVisitorNothing() {
        String token = issue();
        store.links().askAgain(VISIT, token);
        assertThat(store.links().listAskedAgain(therapist)).isEmpty();
        clock.pass(Duration.ofDays(7));

        assertThat(exchange(token)).isEqualTo(new Links.Arrival.Expired(clock.instant()));
        store.links().askAgain(VISIT, token);
        store.links().askAgain(VISIT, token);
        assertThat(store.links().listAskedAgain(therapist)).singleElement()
                .satisfies(asked -> assertThat(asked.formId()).isEqualTo(formId));
        assertThat(store.links().listAskedAgain(colleague)).isEmpty();

        assertThat(exchange(issue())).isInstanceOf(Links.Arrival.Opened.class);
        assertThat(store.links().listAskedAgain(therapist)).isEmpty();
    }

    @Test
    void aRevokedLinkLeadsNowhere() {
        String token = issue();
        store.links().revoke(therapist, caseId, formId);

        assertThat(exchange(token)).isInstanceOf(Links.Arrival.Unknown.class);
    }

    @Test
    void aNewLinkToTheOwnPageEndsTheOneBefore() {
        String first = store.links().issueOwnPage(therapist, caseId, clock.instant().plus(Duration.ofDays(90)));
        String second = store.links().issueOwnPage(therapist, caseId, clock.instant().plus(Duration.ofDays(90)));

        assertThat(exchange(first)).isInstanceOf(Links.Arrival.Unknown.class);
        assertThat(exchange(second)).isInstanceOf(Links.Arrival.BeforeOwnPage.class);
    }

    @Test
    void onlyTheCasesTherapistGivesOutAndRevokesLinks() {
        for (Asker other : new Asker[] {colleague, supervisor, administrator, PROGRAM, new Asker.Client(caseId, "")}) {
            assertThatThrownBy(() -> store.links().issue(other, formId, clock.instant()))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> store.links().issueOwnPage(other, caseId, clock.instant()))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> store.links().revoke(other, caseId, formId)).isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> store.links().issue(therapist, "no form", clock.instant()))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void theOwnPageOpensByThePinThatTheClientChose() {
        Doorstep doorstep = doorstep();
        assertThat(store.pins().isChosen(VISIT, doorstep)).isFalse();
        assertThat(store.pins().attempt(VISIT, doorstep, "1234")).isInstanceOf(Pins.Trial.Closed.class);
        assertThat(store.pins().choose(VISIT, doorstep, "12a4")).isInstanceOf(Outcome.Refused.class);
        assertThat(store.pins().choose(VISIT, doorstep, "20417")).isInstanceOf(Outcome.Done.class);
        assertThat(store.pins().choose(VISIT, doorstep, "9999")).isInstanceOf(Outcome.Refused.class);

        assertThat(store.pins().attempt(VISIT, doorstep, "9999")).isEqualTo(new Pins.Trial.Wrong(4));
        assertThat(store.pins().attempt(VISIT, doorstep, "20417"))
                .isEqualTo(new Pins.Trial.Right(new Asker.Client(caseId, "")));
        assertThat(store.pins().attempt(VISIT, doorstep, "9999")).isEqualTo(new Pins.Trial.Wrong(4));
    }

    @Test
    void whoeverHoldsAPinLearnsSinceWhenItHoldsAndHowItCameAbout() {
        Asker.Client own = new Asker.Client(caseId, "");
        assertThat(store.pins().chosenAt(own)).isEqualTo(Instant.MAX);
        store.pins().choose(VISIT, doorstep(), "20417");
        Instant first = clock.instant();
        clock.pass(Duration.ofDays(1));
        assertThat(store.pins().chosenAt(own)).isEqualTo(first);
        assertThat(store.pins().chosenAt(new Asker.Client(caseId, formId))).isEqualTo(Instant.MAX);
        store.pins().revoke(therapist, caseId);
        issue();
        store.pins().choose(VISIT, store.links().lead(therapist, caseId), "20418");

        assertThat(store.pins().chosenAt(own)).isEqualTo(clock.instant());
        assertThat(store.onlookers().list(own, caseId)).extracting(Onlookers.Seen::by, Onlookers.Seen::action)
                .startsWith(tuple(Onlooker.WITH_PIN, Action.PIN_CHOSEN),
                        tuple(Onlooker.THERAPIST, Action.OWN_PAGE_HANDED),
                        tuple(Onlooker.THERAPIST, Action.PIN_REVOKED),
                        tuple(Onlooker.WITH_PIN, Action.PIN_CHOSEN),
                        tuple(Onlooker.PROGRAM, Action.LINK_OPENED),
                        tuple(Onlooker.THERAPIST, Action.LINK_MADE));
    }

    @Test
    void fiveWrongPinsCloseTheOwnPageUntilTheTherapistOpensItAgain() {
        Doorstep doorstep = doorstep();
        store.pins().choose(VISIT, doorstep, "20417");
        assertThat(store.pins().standing(therapist, caseId)).isEqualTo(Pins.Standing.CHOSEN);
        for (int left = 4; left >= 0; left--) {
            assertThat(store.pins().attempt(VISIT, doorstep, "0000")).isEqualTo(new Pins.Trial.Wrong(left));
            clock.pass(Duration.ofMinutes(2));
        }
        assertThat(store.pins().standing(therapist, caseId)).isEqualTo(Pins.Standing.CLOSED);
        assertThat(store.pins().standing(colleague, caseId)).isEqualTo(Pins.Standing.NONE);
        assertThat(store.pins().attempt(VISIT, doorstep, "20417")).isInstanceOf(Pins.Trial.Closed.class);

        assertThatThrownBy(() -> store.pins().revoke(colleague, caseId)).isInstanceOf(NotAllowed.class);
        store.pins().revoke(therapist, caseId);
        assertThat(store.pins().choose(VISIT, doorstep(), "20418")).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void afterTwoWrongPinsTheNextHasToWait() {
        Doorstep doorstep = doorstep();
        store.pins().choose(VISIT, doorstep, "20417");
        store.pins().attempt(VISIT, doorstep, "0000");
        store.pins().attempt(VISIT, doorstep, "0000");

        assertThat(store.pins().attempt(VISIT, doorstep, "20417"))
                .isEqualTo(new Pins.Trial.TooEarly(clock.instant().plusSeconds(15)));
        clock.pass(Duration.ofSeconds(15));
        assertThat(store.pins().attempt(VISIT, doorstep, "20417")).isInstanceOf(Pins.Trial.Right.class);
        assertThat(store.pins().attempt(VISIT, doorstep, "0000")).isEqualTo(new Pins.Trial.Wrong(4));
    }

    @Test
    void theTherapistKnowsUntilWhenTheLinkToTheOwnPageWorksAndMayLeadThereWithoutOne() {
        assertThat(store.links().findEndOfOwnPage(therapist, caseId)).isEmpty();
        doorstep();
        assertThat(store.links().findEndOfOwnPage(therapist, caseId))
                .contains(clock.instant().plus(Duration.ofDays(90)));
        assertThat(store.links().findEndOfOwnPage(colleague, caseId)).isEmpty();
        clock.pass(Duration.ofDays(90));
        assertThat(store.links().findEndOfOwnPage(therapist, caseId)).isEmpty();

        assertThat(store.pins().choose(VISIT, store.links().lead(therapist, caseId), "20417"))
                .isInstanceOf(Outcome.Done.class);
        assertThatThrownBy(() -> store.links().lead(colleague, caseId)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void onTheirOwnPageClientsTakeTheirWordsAwayAndNobodyElseDoes() {
        Asker.Client client = new Asker.Client(caseId, formId);
        store.halves().answer(client, formId, Whose.CLIENT, "bond", 3, 1);
        store.halves().writeWords(client, formId, Whose.CLIENT, "what I wrote");
        store.halves().handIn(client, formId, Whose.CLIENT, Sharing.NOW, "link");

        assertThatThrownBy(() -> store.halves().takeWordsAway(new Asker.Client("other", ""), formId))
                .isInstanceOf(NotAllowed.class);
        store.halves().takeWordsAway(new Asker.Client(caseId, ""), formId);
        assertThat(store.forms().find(client, formId).orElseThrow().client().content())
                .isInstanceOfSatisfying(Content.Shown.class, own -> {
                    assertThat(own.words()).isEmpty();
                    assertThat(own.answers()).hasSize(1);
                });
        assertThat(store.audit().listForCase(therapist, caseId, 1)).extracting(AuditEntry::action)
                .containsExactly(Action.WORDS_TAKEN_AWAY);
    }

    @Test
    void aCaseHandedOverInTheMiddleOfAFormKeepsTheLinkAndTakesBackWhatItsTherapistHadOnlyBegun() {
        String token = issue();
        Asker.Client client = new Asker.Client(caseId, formId);
        store.halves().answer(client, formId, Whose.CLIENT, "aims", 4, 1);
        store.halves().answer(therapist, formId, Whose.GUESS, "aims", 6, 1);
        store.halves().answer(therapist, formId, Whose.THERAPIST, "aims", 5, 1);
        store.halves().writeWords(therapist, formId, Whose.THERAPIST, "half a thought");
        store.trust().handOver(therapist, caseId, colleague.personId(), "On leave.");

        assertThat(exchange(token)).isEqualTo(new Links.Arrival.Opened(client));
        store.halves().answer(client, formId, Whose.CLIENT, "bond", 4, 2);
        store.halves().handIn(client, formId, Whose.CLIENT, Sharing.NOW, "link");
        assertThatThrownBy(() -> store.halves().answer(therapist, formId, Whose.THERAPIST, "aims", 5, 2))
                .isInstanceOf(NotAllowed.class);
        assertThat(store.halves().answer(colleague, formId, Whose.THERAPIST, "aims", 3, 3))
                .isInstanceOf(Outcome.Done.class);
        store.halves().handIn(colleague, formId, Whose.THERAPIST, Sharing.NOW, "desk");
        assertThat(store.forms().find(colleague, formId).orElseThrow()).satisfies(seen -> {
            assertThat(seen.client().content().points()).containsEntry("aims", 4).containsEntry("bond", 4);
            assertThat(seen.therapist().content().points()).containsExactly(Map.entry("aims", 3));
            assertThat(seen.therapist().content()).isInstanceOfSatisfying(Content.Shown.class,
                    own -> assertThat(own.words()).isEmpty());
        });
    }

    @Test
    void aHalfThatIsInStaysWithTheCaseAsItsEarlierTherapistGaveIt() {
        store.halves().answer(therapist, formId, Whose.THERAPIST, "aims", 5, 1);
        store.halves().handIn(therapist, formId, Whose.THERAPIST, Sharing.NOW, "desk");
        store.trust().handOver(therapist, caseId, colleague.personId(), "On leave.");

        assertThatThrownBy(() -> store.halves().answer(colleague, formId, Whose.THERAPIST, "aims", 3, 3))
                .isInstanceOf(NotAllowed.class);
        assertThat(store.forms().find(colleague, formId).orElseThrow().therapist().content().points())
                .containsExactly(Map.entry("aims", 5));
    }

    private Doorstep doorstep() {
        String token = store.links().issueOwnPage(therapist, caseId, clock.instant().plus(Duration.ofDays(90)));
        return exchange(token) instanceof Links.Arrival.BeforeOwnPage before ? before.doorstep()
                : new Doorstep("nowhere");
    }

    private String issue() {
        return store.links().issue(therapist, formId, clock.instant().plus(Duration.ofDays(7)));
    }

    private Links.Arrival exchange(String token) {
        return store.links().exchange(VISIT, token);
    }
}
