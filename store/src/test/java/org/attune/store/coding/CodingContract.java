package org.attune.store.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.attune.core.codebook.About;
import org.attune.core.codebook.Code;
import org.attune.core.codebook.CodeWording;
import org.attune.core.codebook.CodeWording.Example;
import org.attune.core.codebook.CodeWording.Side;
import org.attune.core.codebook.Codebook;
import org.attune.core.codebook.CodebookName;
import org.attune.core.codebook.Family;
import org.attune.core.codebook.Mover;
import org.attune.core.codebook.SessionItem;
import org.attune.core.coding.Segments;
import org.attune.core.coding.SheetStep;
import org.attune.core.coding.StepText;
import org.attune.core.tension.guide.Source;
import org.attune.core.transcript.Part;
import org.attune.core.transcript.Speaker;
import org.attune.core.transcript.Timing;
import org.attune.core.transcript.Transcript;
import org.attune.core.transcript.Turn;
import org.attune.store.StoreContract;
import org.attune.store.access.Asker;
import org.attune.store.access.Outcome;
import org.attune.store.access.Role;
import org.attune.store.consent.Consent.Material;
import org.attune.store.consent.Consent.Matter;
import org.attune.store.consent.Consent.Purpose;
import org.attune.store.material.KeptTranscript;
import org.attune.store.material.Playing;
import org.attune.store.material.TranscriptView;
import org.attune.store.people.Person;
import org.junit.jupiter.api.BeforeEach;

/// What the contracts of coding share: a case with two sessions, a client who agrees to research with the transcript, and two who
/// code.
abstract class CodingContract extends StoreContract {

    static final CodebookName BOOK = new CodebookName("small", 1);
    static final Segments FOUR = new Segments.Timed(300, 1_200_000);
    static final String REASON = "wrong segment,\r\nall \\n along";

    Asker.Member coder;
    Asker.Member other;
    String caseId = "";
    String first = "";
    String second = "";

    @BeforeEach
    void prepare() {
        Person cody = add("Cody", Role.CODER);
        coder = cody.asking();
        other = add("Odd", Role.CODER).asking();
        caseId = store.cases().open(therapist).id();
        first = meeting(1);
        second = meeting(2);
        agree(caseId);
        store.coding().codebooks().keep(therapist, book(1), "the text");
    }

    private String meeting(int number) {
        return store.meetings().add(therapist, caseId, number, LocalDate.of(2026, 3, number)).done().orElseThrow()
                .id();
    }

    void agree(String agreeing) {
        store.consents().give(therapist, agreeing, new Matter(Purpose.RESEARCH, Material.TRANSCRIPT, ""), "1 en");
    }

    /// A transcript and a recording of the first session, which the client agrees to for therapy and research.
    ///
    /// @return the recording's id
    String leaveBehind() {
        for (Purpose purpose : List.of(Purpose.THERAPY, Purpose.RESEARCH)) {
            for (Material material : List.of(Material.TRANSCRIPT, Material.RECORDING)) {
                store.consents().give(therapist, caseId, new Matter(purpose, material, ""), "3 en");
            }
        }
        store.transcripts().add(therapist, first,
                new Transcript(List.of(new Speaker("C", Part.NOT_SAID)),
                        List.of(new Turn(1, "C", new Timing.Between(0, 2_500), "Nothing."))),
                List.of());
        KeptTranscript kept = store.transcripts().saySpeakers(therapist, first, Map.of("C", Part.CLIENT)).done()
                .orElseThrow();
        store.standIns().give(therapist, kept.place(), kept.id(), List.of(),
                store.privateStore().make(therapist, "five words are long enough").done().orElseThrow().leaves());
        byte[] wave = "RIFF....WAVEfmt and some sound".getBytes(StandardCharsets.US_ASCII);
        return store.recordings().add(therapist, first, new ByteArrayInputStream(wave), 0).done().orElseThrow().id();
    }

    /// Reads the transcript of the first session and plays its recording, for research.
    void look(Asker.Member asker, String recordingId) {
        assertThat(store.transcripts().read(asker, first, Purpose.RESEARCH)).isInstanceOf(TranscriptView.Here.class);
        Playing playing = store.recordings().play(asker, recordingId, Purpose.RESEARCH);
        assertThat(playing).isInstanceOf(Playing.Ready.class);
        try {
            ((Playing.Ready) playing).close();
        } catch (IOException unclosed) {
            throw new UncheckedIOException(unclosed);
        }
    }

    void withdraw() {
        store.consents().list(therapist, caseId).stream().filter(consent -> consent.holds())
                .forEach(consent -> store.consents().withdraw(therapist, caseId, consent.id()));
    }

    static Codebook book(int version) {
        CodeWording wording = new CodeWording("Is so.", "Plainly so.", "Not so.", List.of(),
                List.of(new Example(Side.COUNTS, "This."), new Example(Side.COUNTS_NOT, "That.")));
        return new Codebook(new CodebookName("small", version),
                new About("Small", "en", "For tests.", List.of(new Source("Nobody", "https://example.org"))), 300,
                List.of(new Code("goes-quiet", "Quiet", Mover.CLIENT, Family.WITHDRAWAL, "q", wording),
                        new Code("gets-sharp", "Sharp", Mover.CLIENT, Family.CONFRONTATION, "s", wording)),
                List.of(new SessionItem("mended", "Mended", "How far?", List.of("no", "partly", "fully"))), List.of());
    }

    static Plan plan(Plan.Kind kind) {
        return new Plan("Autumn", BOOK, Purpose.RESEARCH, Set.of(Material.TRANSCRIPT), kind);
    }

    Round opened(Plan.Kind kind) {
        return open(plan(kind), List.of(coder, other)).done().orElseThrow();
    }

    Outcome<Round> open(Plan plan, List<Asker.Member> coders) {
        clock.pass(Duration.ofMinutes(1));
        return store.coding().rounds().open(therapist, plan,
                List.of(new Rounds.Asked(first, FOUR), new Rounds.Asked(second, FOUR)),
                coders.stream().map(Asker.Member::personId).toList());
    }

    static String firstOf(Round round) {
        return round.sessions().getFirst().id();
    }

    static SheetStep step(String id, String line) {
        return new SheetStep(id, StepText.parse(line).orElseThrow());
    }

    static List<SheetStep> steps(String... lines) {
        return Arrays.stream(lines).map(line -> step("s-" + Integer.toHexString(line.hashCode()), line)).toList();
    }

    OwnSheet add(Asker.Member asker, Round round, String... lines) {
        return store.coding().sheets().add(asker, round.id(), firstOf(round), steps(lines)).done().orElseThrow();
    }

    OwnSheet handIn(Asker.Member asker, Round round) {
        clock.pass(Duration.ofHours(1));
        return store.coding().sheets().handIn(asker, round.id(), firstOf(round)).done().orElseThrow();
    }

    void code(Asker.Member asker, Round round, String... lines) {
        add(asker, round, lines);
        handIn(asker, round);
    }
}
