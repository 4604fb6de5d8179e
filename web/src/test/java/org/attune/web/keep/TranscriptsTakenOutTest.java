package org.attune.web.keep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.attune.core.transcript.Part;
import org.attune.core.transcript.Speaker;
import org.attune.core.transcript.Timing;
import org.attune.core.transcript.Transcript;
import org.attune.core.transcript.Turn;
import org.attune.core.transcript.hint.HintName;
import org.attune.core.transcript.pseudonym.Decision;
import org.attune.core.transcript.pseudonym.Decision.Answer;
import org.attune.store.Store;
import org.attune.store.StorePlace;
import org.attune.store.access.Asker;
import org.attune.store.access.Role;
import org.attune.store.cases.TherapyCase;
import org.attune.store.clips.Clip.Span;
import org.attune.store.consent.Consent;
import org.attune.store.consent.Consent.Material;
import org.attune.store.consent.Consent.Matter;
import org.attune.store.consent.Consent.Purpose;
import org.attune.store.hints.HintAnswer.HintPlace;
import org.attune.store.hints.HintAnswer.Said;
import org.attune.store.keys.Chance;
import org.attune.store.material.KeptTranscript;
import org.attune.store.material.Place;
import org.attune.store.own.Leaves;
import org.attune.store.people.Names;
import org.attune.testkit.SetClock;
import org.attune.web.keep.files.Bundle;
import org.attune.web.keep.files.Drafts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What sessions left behind is taken out with stand-ins, as far as the client agrees, and never with what these stand for.
class TranscriptsTakenOutTest {

    private static final String NAME = "Annabelle";
    private static final HintPlace HINT = new HintPlace(new HintName("explicit-rejection", 1), 2);

    @TempDir
    Path folder;

    private Store store;
    private Asker.Member therapist;
    private TherapyCase about;
    private Place place;
    private Consent consent;
    private KeptTranscript kept;

    @BeforeEach
    void keepATranscript() {
        store = Store.open(new StorePlace.InFolder(folder), new SetClock(), new SecureRandom());
        therapist = person("tess", Role.THERAPIST);
        about = store.cases().open(therapist);
        place = new Place(about.id(), store.meetings().add(therapist, about.id(), 4, LocalDate.of(2026, 3, 2)).done()
                .orElseThrow().id());
        consent = agree(Purpose.THERAPY);
        kept = keep(place.sessionId(), new Timing.Between(1_500, 2_000));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aTranscriptIsTakenOutWithStandInsAndNotBefore() {
        for (Asker asker : List.of(therapist, Asker.Program.EXPORT)) {
            Map<String, String> files = files(asker);
            assertThat(files.get("turns.csv").lines()).hasSize(1);
            assertThat(files.get("cases.csv").lines().skip(1)).singleElement().asString().endsWith(",1");
            assertThat(files).doesNotContainKey(vtt(4));
            assertThat(files.values()).noneMatch(text -> text.contains(NAME));
        }
        giveStandIns();
        for (Asker asker : List.of(therapist, Asker.Program.EXPORT)) {
            Map<String, String> files = files(asker);
            assertThat(files.get("turns.csv").lines().skip(1)).containsExactly(
                    about.pseudonym() + ",4,1,Client,client,0,1000,[name 1] was there.",
                    about.pseudonym() + ",4,2,Therapist,therapist,1500,2000,Who?");
            assertThat(files.get("cases.csv").lines().skip(1)).singleElement().asString().endsWith(",0");
            assertThat(files.get(vtt(4))).startsWith("WEBVTT").contains("<v Client>[name 1] was there.");
            assertThat(files.values()).noneMatch(text -> text.contains(NAME));
        }
    }

    @Test
    void itStaysInOnceTheClientWithdrew() {
        giveStandIns();
        answer(Said.ACCEPTED);
        store.consents().withdraw(new Asker.Client(about.id(), ""), about.id(), consent.id());

        for (Asker asker : List.of(therapist, Asker.Program.EXPORT)) {
            Map<String, String> files = files(asker);
            assertThat(files.get("turns.csv").lines()).hasSize(1);
            assertThat(files.get("hints.csv").lines()).hasSize(1);
            assertThat(files.get("cases.csv").lines().skip(1)).singleElement().asString().endsWith(",1");
            assertThat(files).doesNotContainKey(vtt(4));
        }
    }

    @Test
    void aSessionWithoutATranscriptIsNotCountedAmongThoseLeftOut() throws IOException {
        store.transcripts().erase(therapist, place.sessionId());
        store.consents().withdraw(new Asker.Client(about.id(), ""), about.id(), consent.id());

        assertThat(LeftBehind.take(store, therapist, about.id(), store.meetings().list(therapist, about.id()),
                said -> {}).withheld()).isZero();
    }

    @Test
    void aTranscriptWithATurnThatHasNoTimeIsATableAlone() {
        store.transcripts().erase(therapist, place.sessionId());
        kept = keep(place.sessionId(), Timing.Untimed.UNTIMED);
        giveStandIns();

        Map<String, String> files = files(therapist);
        assertThat(files.get("turns.csv")).contains(",4,2,Therapist,therapist,,,Who?\n");
        assertThat(files).doesNotContainKey(vtt(4));
    }

    @Test
    void clipsAndAllAnswersToHintsAreTakenOut() {
        agree(Purpose.PEER_GROUP);
        store.clips().make(therapist, place, Purpose.PEER_GROUP, new Span(500, 1_700)).done().orElseThrow();
        answer(Said.UNSURE);
        answer(Said.REJECTED);

        for (Asker asker : List.of(therapist, Asker.Program.EXPORT)) {
            Map<String, String> files = files(asker);
            assertThat(files.get("clips.csv").lines().skip(1)).singleElement().asString()
                    .startsWith(about.pseudonym() + ",4,peer_group,500,1700,2026-");
            assertThat(files.get("hints.csv").lines().skip(1).map(row -> row.substring(0, row.lastIndexOf(','))))
                    .containsExactly(about.pseudonym() + ",4,2,explicit-rejection,1,unsure",
                            about.pseudonym() + ",4,2,explicit-rejection,1,rejected");
        }
    }

    @Test
    void nobodyElseTakesAnyOfItOut() throws IOException {
        giveStandIns();
        agree(Purpose.PEER_GROUP);
        store.clips().make(therapist, place, Purpose.PEER_GROUP, new Span(500, 1_700)).done().orElseThrow();
        answer(Said.ACCEPTED);
        Asker.Member colleague = person("carl", Role.THERAPIST);

        for (Asker other : List.of(colleague, new Asker.Program("sign-in"), new Asker.Client(about.id(), ""))) {
            List<LeftBehind.OfSession> taken = new ArrayList<>();
            LeftBehind left = LeftBehind.take(store, other, about.id(), store.meetings().list(therapist, about.id()),
                    taken::add);
            assertThat(left).isEqualTo(new LeftBehind(0, List.of(), List.of()));
            assertThat(taken).isEmpty();
            assertThat(store.transcripts().listSessions(other, about.id())).isEmpty();
        }
    }

    private String vtt(int session) {
        return about.pseudonym() + "-session-" + session + ".vtt";
    }

    private KeptTranscript keep(String session, Timing last) {
        store.transcripts().add(therapist, session, new Transcript(
                List.of(new Speaker("Kim", Part.NOT_SAID), new Speaker("T", Part.NOT_SAID)),
                List.of(new Turn(1, "Kim", new Timing.Between(0, 1_000), NAME + " was there."),
                        new Turn(2, "T", last, "Who?"))),
                List.of()).done().orElseThrow();
        return store.transcripts().saySpeakers(therapist, session, Map.of("Kim", Part.CLIENT, "T", Part.THERAPIST))
                .done().orElseThrow();
    }

    private void giveStandIns() {
        Leaves own = store.privateStore().make(therapist, "five words are long enough").done().orElseThrow().leaves();
        store.standIns().give(therapist, place, kept.id(),
                List.of(new Decision(NAME, new Answer.Replace("[name 1]"))), own).done().orElseThrow();
    }

    private void answer(Said said) {
        store.hintAnswers().answer(therapist, place.sessionId(), HINT, said).done().orElseThrow();
    }

    private Consent agree(Purpose purpose) {
        return store.consents().give(therapist, about.id(), new Matter(purpose, Material.TRANSCRIPT, ""), "3 en");
    }

    private Asker.Member person(String name, Role role) {
        return store.people().add(new Asker.Program("test"), new Names(name, name), Set.of(role)).done().orElseThrow()
                .asking();
    }

    /// The files of an export, by name.
    private Map<String, String> files(Asker asker) {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        Map<String, String> files = new HashMap<>();
        try {
            try (Bundle bundle = Bundle.zipped(zip);
                    Drafts drafts = Drafts.sealed(folder, new Chance(new SecureRandom()))) {
                new Export(store, asker, Instant.EPOCH).to(List.of(about), bundle, drafts);
            }
            ZipInputStream read = new ZipInputStream(new ByteArrayInputStream(zip.toByteArray()));
            for (ZipEntry entry = read.getNextEntry(); entry != null; entry = read.getNextEntry()) {
                files.put(entry.getName(), new String(read.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException unwritten) {
            throw new IllegalStateException(unwritten);
        }
        return files;
    }
}
