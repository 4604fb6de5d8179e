package org.attune.store.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.attune.core.transcript.Part;
import org.attune.core.transcript.Speaker;
import org.attune.core.transcript.Timing;
import org.attune.core.transcript.Transcript;
import org.attune.core.transcript.Turn;
import org.attune.core.transcript.pseudonym.Decision;
import org.attune.core.transcript.pseudonym.Decision.Answer;
import org.attune.store.access.Asker;
import org.attune.store.access.NotAllowed;
import org.attune.store.access.Outcome;
import org.attune.store.consent.Consent.Material;
import org.attune.store.consent.Consent.Purpose;
import org.attune.store.own.About;
import org.attune.store.own.Leaf;
import org.attune.store.own.Leaves;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Names leave the practice's own database for the reflection store of whoever decided, and come back from there only.
public abstract class StandInsContract extends MaterialContract {

    private static final List<Decision> REPLACED = List.of(new Decision(CANARY, new Answer.Replace("[name 1]")));

    private Leaves own;
    private KeptTranscript kept;

    @BeforeEach
    void addTranscript() {
        own = store.privateStore().make(therapist, "five words are long enough").done().orElseThrow().leaves();
        agree(Purpose.THERAPY, Material.TRANSCRIPT);
        store.transcripts().add(therapist, session, SAID, List.of());
        kept = store.transcripts().saySpeakers(therapist, session, WHO).done().orElseThrow();
    }

    @Test
    void othersReadStandInsOnceTheyWereDecided() {
        KeptTranscript given = give(REPLACED).done().orElseThrow();

        assertThat(given.words().turns().getFirst().text()).isEqualTo("Well,\n\\n [name 1]\t…");
        assertThat(given.words().speakers()).containsExactly(new Speaker("Client", Part.CLIENT),
                new Speaker("Therapist", Part.THERAPIST));
        assertThat(given.last().lines()).containsExactly("1");
        allot(ours.id());
        agree(Purpose.SUPERVISION, Material.TRANSCRIPT);
        assertThat(store.transcripts().read(supervisor, session, Purpose.SUPERVISION))
                .isEqualTo(new TranscriptView.Here(given));
        assertThat(store.transcripts().read(Asker.Program.EXPORT, session, Purpose.THERAPY))
                .isEqualTo(new TranscriptView.Here(given));
    }

    @Test
    void whatTheyStandForIsInTheReflectionStoreAloneAndComesBackFromThere() {
        give(REPLACED);

        assertThat(own.list()).singleElement().satisfies(leaf -> {
            assertThat(leaf.words().kind()).isEqualTo(Leaf.Kind.PSEUDONYMS);
            assertThat(leaf.words().text()).contains(CANARY, "Kim");
        });
        KeptTranscript undone = store.standIns().undo(therapist, kept.place(), own).done().orElseThrow();
        assertThat(undone).isEqualTo(kept);
        assertThat(own.list()).isEmpty();
        assertThat(store.standIns().undo(therapist, kept.place(), own)).isInstanceOf(Outcome.Refused.class);
    }

    /// The key goes in the same act, and is not looked for afterwards: only its own leaves go.
    @Test
    void takingThemOutTakesTheKeyOfThatTranscriptAlone() {
        give(REPLACED);
        String second = store.meetings().add(therapist, ours.id(), 20, LocalDate.of(2026, 5, 1)).done().orElseThrow()
                .id();
        store.transcripts().add(therapist, second, SAID, List.of()).done().orElseThrow();
        KeptTranscript other = store.transcripts().saySpeakers(therapist, second, WHO).done().orElseThrow();
        store.standIns().give(therapist, other.place(), other.id(), REPLACED, own).done().orElseThrow();
        own.add(new Leaf.Words(Leaf.Kind.NOTE, new About.Nothing(), "a note"));

        store.standIns().undo(therapist, kept.place(), own).done().orElseThrow();

        assertThat(own.list()).extracting(leaf -> leaf.words().kind())
                .containsExactlyInAnyOrder(Leaf.Kind.PSEUDONYMS, Leaf.Kind.NOTE);
        assertThat(store.standIns().undo(therapist, other.place(), own).done().orElseThrow()).isEqualTo(other);
    }

    @Test
    void whoeverHasTheCaseNextCannotTakeThemOut() {
        give(REPLACED);
        store.trust().handOver(therapist, ours.id(), colleague.personId(), "");
        Leaves theirs = store.privateStore().make(colleague, "five words are long enough").done().orElseThrow()
                .leaves();

        assertThat(store.standIns().undo(colleague, kept.place(), theirs)).isInstanceOf(Outcome.Refused.class);
        assertThatThrownBy(() -> store.standIns().undo(therapist, kept.place(), own)).isInstanceOf(NotAllowed.class);
        assertThat(store.transcripts().read(colleague, session, Purpose.THERAPY)).isInstanceOfSatisfying(
                TranscriptView.Here.class, here -> assertThat(here.transcript().words().turns().getFirst().text())
                        .doesNotContain(CANARY));
    }

    @Test
    void itIsDecidedOnceAndOnlyOfTheTranscriptThatWasSeen() {
        store.transcripts().undoSpeakers(therapist, session);
        assertThat(give(REPLACED)).isInstanceOf(Outcome.Refused.class);
        store.transcripts().saySpeakers(therapist, session, WHO);
        assertThat(store.standIns().give(therapist, kept.place(), "another", REPLACED, own))
                .isInstanceOf(Outcome.Refused.class);
        give(REPLACED);
        assertThat(give(REPLACED)).isInstanceOf(Outcome.Refused.class);
        assertThat(store.transcripts().saySpeakers(therapist, session, WHO)).isInstanceOf(Outcome.Refused.class);
        assertThat(store.transcripts().undoSpeakers(therapist, session)).isInstanceOf(Outcome.Refused.class);
        assertThat(own.list()).hasSize(1);
    }

    @Test
    void whatTheyStandForGoesWithTheTranscriptAndWithItAlone() {
        give(REPLACED);
        own.add(new Leaf.Words(Leaf.Kind.NOTE, new About.Nothing(), "a note"));
        store.transcripts().erase(therapist, session);

        assertThat(own.list()).extracting(leaf -> leaf.words().text()).containsExactly("a note");
        assertThat(own.listUnreadable()).isEmpty();
    }

    @Test
    void theyOutliveThemUntilTheStoreIsOpened() {
        give(REPLACED);
        own.close();
        store.trust().handOver(therapist, ours.id(), colleague.personId(), "");
        store.transcripts().erase(colleague, session);

        Leaves opened = store.privateStore().open(therapist, "five words are long enough").done().orElseThrow();
        opened.forgetOutlived();
        assertThat(opened.list()).isEmpty();
        assertThat(opened.listUnreadable()).isEmpty();
    }

    @Test
    void nobodyElseDecides() {
        for (Asker.Member other : List.of(colleague, supervisor, administrator)) {
            Leaves theirs = store.privateStore().make(other, "five words are long enough").done().orElseThrow()
                    .leaves();
            assertThatThrownBy(() -> store.standIns().give(other, kept.place(), kept.id(), REPLACED, theirs))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void aKeyThatIsLongerThanALeafComesBackWhole() {
        store.transcripts().erase(therapist, session);
        Transcript said = new Transcript(List.of(new Speaker("", Part.CLIENT)), IntStream.rangeClosed(1, 3_000)
                .mapToObj(i -> new Turn(i, "", Timing.Untimed.UNTIMED, "Anna\uD83D\uDE00 met " + CANARY + " " + i))
                .toList());
        kept = store.transcripts().add(therapist, session, said, List.of()).done().orElseThrow();
        give(List.of(new Decision(CANARY, new Answer.Replace("[name 1]")),
                new Decision("Anna", new Answer.Replace("[name 2]"))));

        assertThat(own.list()).hasSizeGreaterThan(2);
        assertThat(store.standIns().undo(therapist, kept.place(), own).done().orElseThrow().words()).isEqualTo(said);
        assertThat(own.list()).isEmpty();
    }

    private Outcome<KeptTranscript> give(List<Decision> decisions) {
        return store.standIns().give(therapist, kept.place(), kept.id(), decisions, own);
    }
}
