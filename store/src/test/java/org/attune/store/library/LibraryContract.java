package org.attune.store.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.attune.core.transcript.pseudonym.Language;
import org.attune.store.StoreContract;
import org.attune.store.access.Asker;
import org.attune.store.access.NotAllowed;
import org.attune.store.access.Outcome;
import org.attune.store.access.Role;
import org.attune.store.library.Essay.Standing;
import org.attune.store.library.Essay.Words;
import org.attune.store.library.Essays.Review;
import org.junit.jupiter.api.Test;

/// Readings are kept whole or not at all; an essay is read by a second person before everybody has it, and none tells of a client.
public abstract class LibraryContract extends StoreContract {

    private static final Words WORDS = words("What I learned this year.\n\nI wait **longer** before I explain.");

    private static Words words(String text) {
        return new Words("On waiting", "A therapist", Language.ENGLISH, text);
    }

    private static String why(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).why();
    }

    /// Publishes what somebody read just now.
    private Outcome<Essay> publish(Asker.Member asker, String id, Set<String> published, Set<String> cleared) {
        Instant read = store.essays().find(asker, id).map(Essay::changedAt).orElse(Instant.EPOCH);
        return store.essays().publish(asker, id, published, new Review(read, cleared));
    }

    @Test
    void keepsReadingsWholeOrNotAtAll() {
        assertThat(store.readings().keep(therapist, "", Map.of("a", "{}", "b", "{}")).done()).contains(2);
        assertThat(why(store.readings().keep(colleague, "", Map.of("B", "{}", "c", "{}")))).contains("B")
                .contains("Nothing");
        reopen();
        assertThat(store.readings().list(supervisor)).extracting(KeptReading::byId)
                .containsExactly(therapist.personId(), therapist.personId());
    }

    @Test
    void whatAGroupReadsItsMembersAloneKnow() {
        String group = store.groups().make(therapist, "Six", "What is said stays here.",
                List.of(colleague.personId(), supervisor.personId())).done().orElseThrow().id();
        assertThatThrownBy(() -> store.readings().keep(colleague, group, Map.of("ours", "{}")))
                .as("the terms are to be accepted first").isInstanceOf(NotAllowed.class);
        store.groups().accept(colleague, group, 1);
        store.readings().keep(colleague, group, Map.of("ours", "{}"));
        assertThat(store.readings().list(supervisor)).as("invited, and not in it yet").isEmpty();
        assertThat(store.readings().list(therapist)).extracting(KeptReading::groupId).containsExactly(group);
        assertThat(store.readings().list(administrator)).isEmpty();
        Asker.Member outsider = add("Olga", Role.THERAPIST).asking();
        assertThat(store.readings().list(outsider)).isEmpty();
        assertThatThrownBy(() -> store.readings().keep(outsider, group, Map.of("x", "{}")))
                .isInstanceOf(NotAllowed.class);
        assertThat(store.readings().keep(outsider, "", Map.of("ours", "{}")).done()).contains(1);
        String id = store.readings().list(therapist).getLast().id();
        assertThatThrownBy(() -> store.readings().remove(administrator, id)).isInstanceOf(NotAllowed.class);
        store.readings().remove(colleague, id);
        assertThat(store.readings().list(colleague)).hasSize(1);
    }

    @Test
    void aReadingIsTakenOutByWhoBroughtItOrWhoRunsThePlace() {
        store.readings().keep(therapist, "", Map.of("a", "{}", "b", "{}"));
        String first = store.readings().list(therapist).getFirst().id();
        assertThatThrownBy(() -> store.readings().remove(colleague, first)).isInstanceOf(NotAllowed.class);
        store.readings().remove(therapist, first);
        store.readings().remove(administrator, store.readings().list(therapist).getFirst().id());
        assertThat(store.readings().list(therapist)).isEmpty();
    }

    @Test
    void anEssayIsItsAuthorsUntilItIsHandedInAndEverybodysOnceAnotherPublishesIt() {
        String id = store.essays().write(therapist, Audience.practice(), WORDS).id();
        assertThat(store.essays().find(colleague, id)).isEmpty();
        assertThat(store.essays().find(administrator, id)).isEmpty();
        assertThatThrownBy(() -> publish(colleague, id, Set.of(), Set.of()))
                .isInstanceOf(NotAllowed.class);

        assertThat(store.essays().handIn(therapist, id, Set.of()).done()).isPresent();
        assertThat(store.essays().find(colleague, id)).isPresent();
        assertThat(store.essays().find(administrator, id)).isEmpty();
        assertThat(why(publish(therapist, id, Set.of(), Set.of())))
                .contains("Nobody publishes their own");
        assertThat(why(store.essays().rewrite(therapist, id, clock.instant(), Audience.practice(), WORDS)))
                .contains("Take it back first");
        assertThat(store.essays().list(Asker.Program.EXPORT)).isEmpty();

        assertThat(publish(colleague, id, Set.of(), Set.of()).done()).isPresent();
        reopen();
        Essay published = store.essays().find(administrator, id).orElseThrow();
        assertThat(published.words()).isEqualTo(WORDS);
        assertThat(((Standing.Published) published.standing()).reviewerId()).isEqualTo(colleague.personId());
        assertThat(store.essays().list(Asker.Program.EXPORT)).extracting(Essay::id).containsExactly(id);
    }

    @Test
    void whatIsTakenBackNobodyElseHasAnyMore() {
        String id = store.essays().write(therapist, Audience.practice(), WORDS).id();
        store.essays().handIn(therapist, id, Set.of());
        store.essays().takeBack(colleague, id);
        assertThat(store.essays().find(colleague, id)).isEmpty();
        store.essays().handIn(therapist, id, Set.of());
        publish(colleague, id, Set.of(), Set.of());
        assertThatThrownBy(() -> store.essays().takeBack(supervisor, id)).isInstanceOf(NotAllowed.class);
        store.essays().takeBack(administrator, id);
        assertThat(store.essays().list(Asker.Program.EXPORT)).isEmpty();
        assertThat(store.essays().find(administrator, id)).isEmpty();
        store.essays().remove(therapist, id);
        assertThat(store.essays().list(therapist)).isEmpty();
    }

    @Test
    void nobodyWithoutTheRightWritesOrChangesAnothersEssay() {
        assertThatThrownBy(() -> store.essays().write(administrator, Audience.practice(), WORDS))
                .isInstanceOf(NotAllowed.class);
        String id = store.essays().write(therapist, Audience.practice(), WORDS).id();
        assertThatThrownBy(() -> store.essays().rewrite(colleague, id, clock.instant(), Audience.practice(), WORDS))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> store.essays().remove(colleague, id)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> store.essays().handIn(colleague, id, Set.of())).isInstanceOf(NotAllowed.class);
    }

    @Test
    void nothingThatTellsOfAClientIsLetThrough() {
        String pseudonym = store.cases().open(colleague).pseudonym();
        String caseId = store.cases().open(therapist).id();
        store.contacts().write(therapist, caseId, "Wilhelmina, quokka@example.org");
        for (String bad : new String[] {"with " + pseudonym.toUpperCase(Locale.ROOT) + "’s", "then wilhelmina said",
                "write to quokka@example.org", "she is 34 years old", "call 0171 2345678", "I told Mrs Miller so"}) {
            String id = store.essays()
                    .write(therapist, Audience.practice(), words("A line.\n\nAnd here, " + bad + " again.")).id();
            String why = why(store.essays().handIn(therapist, id, Set.of()));
            assertThat(why).as(bad).contains("line 3, from sign ").doesNotContain(pseudonym, "ilhelmina", "quokka",
                    "Miller");
        }
    }

    @Test
    void ordinaryWordsOfContactDetailsAreNobodysSecret() {
        String caseId = store.cases().open(therapist).id();
        store.contacts().write(therapist, caseId, "Wilhelmina; evenings only, never call the office");
        String id = store.essays().write(therapist, Audience.practice(),
                words("I never only call it so in the evenings at the office.")).id();
        assertThat(store.essays().handIn(therapist, id, Set.of()).done()).isPresent();
    }

    @Test
    void whoSignsDoesSoByNameAndByNothingOfAClient() {
        String caseId = store.cases().open(therapist).id();
        store.contacts().write(therapist, caseId, "Wilhelmina, quokka@example.org");
        for (String bad : List.of(store.cases().list(therapist).getFirst().pseudonym(), "quokka@example.org",
                "0171 2345678")) {
            String id = store.essays().write(therapist, Audience.practice(),
                    new Words("Waiting", bad, Language.ENGLISH, "I wait longer.")).id();
            assertThat(why(store.essays().handIn(therapist, id, Set.of()))).contains("who signed it")
                    .doesNotContain(bad);
        }
        String id = store.essays().write(therapist, Audience.practice(),
                new Words("Waiting", "Wilhelmina Baker, Leeds", Language.ENGLISH, "I wait longer.")).id();
        assertThat(store.essays().handIn(therapist, id, Set.of()).done()).isPresent();
    }

    @Test
    void aDraftThatWasChangedSinceItWasReadIsNotWrittenOver() {
        Essay read = store.essays().write(therapist, Audience.practice(), WORDS);
        clock.pass(Duration.ofMinutes(1));
        Words elsewhere = words("From the other window.");
        for (String time : List.of("once", "sent twice")) {
            assertThat(store.essays().rewrite(therapist, read.id(), read.changedAt(), Audience.practice(), elsewhere)
                    .done()).as(time).isPresent();
        }

        assertThat(why(store.essays().rewrite(therapist, read.id(), read.changedAt(), Audience.practice(),
                words("From this window.")))).contains("changed meanwhile");
        assertThat(store.essays().find(therapist, read.id()).orElseThrow().words()).isEqualTo(elsewhere);
    }

    @Test
    void onlyWhatWasReadIsPublished() {
        String id = store.essays().write(therapist, Audience.practice(), WORDS).id();
        store.essays().handIn(therapist, id, Set.of());
        Instant read = store.essays().find(colleague, id).orElseThrow().changedAt();
        clock.pass(Duration.ofMinutes(1));
        store.essays().takeBack(therapist, id);
        store.essays().rewrite(therapist, id, store.essays().find(therapist, id).orElseThrow().changedAt(),
                Audience.practice(), words("I wait no longer.")).done().orElseThrow();
        store.essays().handIn(therapist, id, Set.of());
        assertThat(why(store.essays().publish(colleague, id, Set.of(), new Review(read, Set.of()))))
                .contains("changed since you read it");
        assertThat(publish(colleague, id, Set.of(), Set.of()).done()).isPresent();
    }

    @Test
    void namesOfAuthorsPassAndTheCaseListIsLookedAtAgain() {
        String id = store.essays()
                .write(therapist, Audience.practice(), words("As Dr Rogers wrote, one listens. Rosamunde helps.")).id();
        assertThat(store.essays().handIn(therapist, id, Set.of("Rogers", "Rosamunde")).done()).isPresent();
        String caseId = store.cases().open(colleague).id();
        store.contacts().write(colleague, caseId, "Rosamunde");
        assertThat(why(publish(colleague, id, Set.of("Rogers", "Rosamunde"), Set.of())))
                .contains("line 1");
    }

    @Test
    void theWordsOfAnEssayAreNoPartOfWhatIsPrinted() {
        Essay essay = store.essays().write(therapist, Audience.practice(), WORDS);
        assertThat(essay + " " + essay.words()).doesNotContain("longer", "waiting", "A therapist");
        assertThatThrownBy(() -> words(" ")).hasMessageContaining("a text");
    }

    @Test
    void aClientHasNothingOfTheLibrary() {
        String caseId = store.cases().open(therapist).id();
        String id = store.essays().write(therapist, Audience.practice(), WORDS).id();
        store.essays().handIn(therapist, id, Set.of());
        publish(colleague, id, Set.of(), Set.of());
        assertThat(store.essays().find(new Asker.Client(caseId, ""), id)).isEmpty();
    }
}
