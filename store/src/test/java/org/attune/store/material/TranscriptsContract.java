package org.attune.store.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.attune.core.transcript.Part;
import org.attune.core.transcript.Speaker;
import org.attune.core.transcript.Transcript;
import org.attune.store.access.Asker;
import org.attune.store.access.NotAllowed;
import org.attune.store.access.Outcome;
import org.attune.store.audit.Action;
import org.attune.store.audit.AuditEntry;
import org.attune.store.consent.Consent;
import org.attune.store.consent.Consent.Material;
import org.attune.store.consent.Consent.Purpose;
import org.junit.jupiter.api.Test;

/// What was said in a session is kept as it was said, and read by those only whom the client agreed to.
public abstract class TranscriptsContract extends MaterialContract {

    @Test
    void aTranscriptComesBackAsItWasWithWhatReadingItChanged() {
        KeptTranscript added = add();
        reopen();

        assertThat(read(therapist, Purpose.THERAPY)).isInstanceOfSatisfying(TranscriptView.Here.class, here -> {
            assertThat(here.transcript()).isEqualTo(added);
            assertThat(here.transcript().words()).isEqualTo(SAID);
            assertThat(here.transcript().last().lines()).containsExactly("Line 3: a tag was left out.", "Two\nlines");
        });
        assertThat(store.audit().listForCase(therapist, ours.id(), 2)).extracting(AuditEntry::action)
                .containsExactly(Action.TRANSCRIPT_VIEWED, Action.TRANSCRIPT_IMPORTED);
    }

    @Test
    void aTranscriptIsKeptOnlyIfTheClientAgreedToItForTherapy() {
        agree(Purpose.THERAPY, Material.RECORDING);
        agree(Purpose.RESEARCH, Material.TRANSCRIPT);

        assertThat(store.transcripts().add(therapist, session, SAID, List.of()))
                .isInstanceOfSatisfying(Outcome.Refused.class,
                        refused -> assertThat(refused.why()).contains("agreed"));
        assertThat(store.transcripts().isThere(therapist, session)).isFalse();
    }

    @Test
    void whatIsWithdrawnIsReadByNobodyAndCanStillBeErased() {
        Consent consent = agree(Purpose.THERAPY, Material.TRANSCRIPT);
        add();
        store.consents().withdraw(therapist, ours.id(), consent.id());

        assertThat(read(therapist, Purpose.THERAPY)).isEqualTo(new TranscriptView.Withheld());
        assertThat(read(Asker.Program.EXPORT, Purpose.THERAPY)).isEqualTo(new TranscriptView.Withheld());
        assertThat(store.transcripts().saySpeakers(therapist, session, WHO)).isInstanceOf(Outcome.Refused.class);
        assertThat(store.transcripts().isThere(therapist, session)).isTrue();
        store.transcripts().erase(therapist, session);
        assertThat(store.transcripts().isThere(therapist, session)).isFalse();
        agree(Purpose.THERAPY, Material.TRANSCRIPT);
        assertThat(read(therapist, Purpose.THERAPY)).isEqualTo(new TranscriptView.NotThere());
    }

    @Test
    void nobodyElseReadsOrChangesItAndForNoOtherPurpose() {
        add();
        allot(ours.id());

        for (Purpose purpose : Purpose.values()) {
            for (Asker other : List.of(colleague, administrator, new Asker.Client(ours.id(), ""),
                    new Asker.Client(ours.id(), "f"), PROGRAM)) {
                assertThat(read(other, purpose)).isEqualTo(new TranscriptView.NotThere());
            }
        }
        assertThat(read(therapist, Purpose.RESEARCH)).isEqualTo(new TranscriptView.NotThere());
        assertThat(read(therapist, Purpose.SUPERVISION)).isEqualTo(new TranscriptView.NotThere());
        for (Asker other : List.of(colleague, supervisor, administrator, new Asker.Client(ours.id(), ""))) {
            assertThat(store.transcripts().isThere(other, session)).isFalse();
            assertThatThrownBy(() -> store.transcripts().add(other, session, SAID, List.of()))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> store.transcripts().saySpeakers(other, session, WHO))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> store.transcripts().undoSpeakers(other, session)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> store.transcripts().erase(other, session)).isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void aSupervisorReadsItUnderConsentAndNotBeforePseudonymsWereDecided() {
        add();
        allot(ours.id());

        assertThat(read(supervisor, Purpose.THERAPY)).isEqualTo(new TranscriptView.NotThere());
        assertThat(read(supervisor, Purpose.SUPERVISION)).isEqualTo(new TranscriptView.Withheld());
        agree(Purpose.SUPERVISION, Material.TRANSCRIPT);
        assertThat(read(supervisor, Purpose.SUPERVISION)).isEqualTo(new TranscriptView.Undecided());
        assertThat(read(Asker.Program.EXPORT, Purpose.THERAPY)).isEqualTo(new TranscriptView.Undecided());
    }

    @Test
    void whoSpeaksIsSaidOfEverybodyAndUndoneStepByStep() {
        add();
        assertThat(store.transcripts().saySpeakers(therapist, session, Map.of("Dr\tT\\n", Part.THERAPIST)))
                .isInstanceOf(Outcome.Refused.class);

        KeptTranscript said = store.transcripts().saySpeakers(therapist, session, WHO).done().orElseThrow();
        KeptTranscript again = store.transcripts().saySpeakers(therapist, session,
                Map.of("Dr\tT\\n", Part.OTHER, "Kim " + CANARY, Part.CLIENT)).done().orElseThrow();

        assertThat(said.words().speakers()).extracting(Speaker::part).containsExactly(Part.CLIENT, Part.THERAPIST);
        assertThat(said.hasSpeakers()).isTrue();
        assertThat(again.steps()).extracting(Step::kind).containsExactly(Step.Kind.IMPORTED, Step.Kind.SPEAKERS,
                Step.Kind.SPEAKERS);
        assertThat(store.transcripts().undoSpeakers(therapist, session).done().orElseThrow().words())
                .isEqualTo(said.words());
        KeptTranscript first = store.transcripts().undoSpeakers(therapist, session).done().orElseThrow();
        assertThat(first.words()).isEqualTo(SAID);
        assertThat(first.hasSpeakers()).isFalse();
        assertThat(store.transcripts().undoSpeakers(therapist, session)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aSessionHasOneTranscriptAndNoneWithoutAWord() {
        add();

        assertThat(store.transcripts().add(therapist, session, SAID, List.of())).isInstanceOf(Outcome.Refused.class);
        store.transcripts().erase(therapist, session);
        assertThat(store.transcripts().add(therapist, session, new Transcript(List.of(), List.of()), List.of()))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(store.transcripts().add(therapist, session, SAID, List.of())).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void noFileHoldsAWordOfItAndNoRecordSaysOne() throws IOException {
        KeptTranscript added = add();

        assertThat(List.of(added, read(therapist, Purpose.THERAPY), added.steps()).toString()).doesNotContain(CANARY);
        assertThat(filesWith(CANARY)).isEmpty();
    }

    List<Path> filesWith(String word) throws IOException {
        try (Stream<Path> files = Files.walk(place.folder())) {
            return files.filter(Files::isRegularFile).filter(file -> {
                try {
                    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(word);
                } catch (IOException unread) {
                    throw new UncheckedIOException(unread);
                }
            }).toList();
        }
    }

    private KeptTranscript add() {
        agree(Purpose.THERAPY, Material.TRANSCRIPT);
        return store.transcripts().add(therapist, session, SAID, List.of("Line 3: a tag was left out.", "Two\nlines"))
                .done().orElseThrow();
    }

    private TranscriptView read(Asker asker, Purpose purpose) {
        return store.transcripts().read(asker, session, purpose);
    }
}
