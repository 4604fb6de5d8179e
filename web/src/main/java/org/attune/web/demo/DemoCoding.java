package org.attune.web.demo;

import static org.attune.web.demo.DemoCases.done;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

import org.attune.core.codebook.Codebook;
import org.attune.core.coding.Segments;
import org.attune.core.coding.SheetStep;
import org.attune.core.coding.StepText;
import org.attune.core.transcript.Part;
import org.attune.core.transcript.Transcript;
import org.attune.formats.codebook.CodebookWriter;
import org.attune.formats.codebook.ShippedCodebooks;
import org.attune.formats.transcript.TranscriptReader;
import org.attune.formats.transcript.TranscriptReading;
import org.attune.store.Store;
import org.attune.store.access.Asker;
import org.attune.store.cases.Meeting;
import org.attune.store.cases.TherapyCase;
import org.attune.store.coding.Plan;
import org.attune.store.coding.Round;
import org.attune.store.coding.Rounds.Asked;
import org.attune.store.consent.Consent.Material;
import org.attune.store.consent.Consent.Matter;
import org.attune.store.consent.Consent.Purpose;
import org.attune.store.material.KeptTranscript;

/// Asks whoever looks at the demo to code a session of an invented colleague's, whose client agreed to it. The colleague has coded it
/// already, so that the two sheets lie side by side as soon as the other one is handed in.
///
/// @param store the practice
/// @param colleague whose session it is
/// @param guest who is asked to code it
/// @param clock what day it is
record DemoCoding(Store store, Asker.Member colleague, Asker.Member guest, Clock clock) {

    /// The edition of the consent that speaks of transcripts.
    private static final String CONSENT = "3 en";
    private static final int MINUTES_MS = 60_000;
    private static final int SESSION_MINUTES = 20;
    private static final int DAYS_AGO = 3;

    /// What the colleague gave, segment by segment.
    private static final List<String> GIVEN = List.of("mark 1 client-says-little clear:2",
            "mark 1 client-goes-along clear:3", "mark 1 therapist-presses weak:2", "rest-absent 1",
            "mark 2 client-complains-of-therapist clear:4", "mark 2 therapist-defends clear:3",
            "mark 2 own-my-part clear:4", "mark 2 validate clear:4", "rest-absent 2",
            "mark 3 disclose weak:2", "mark 3 patterns-elsewhere clear:3", "mark 3 change-task clear:3",
            "rest-absent 3",
            "mark 4 validate clear:3", "mark 4 invite clear:4", "rest-absent 4", "answer resolution 4",
            "answer therapists-contribution 3");

    /// Opens the round.
    ///
    /// @param passphrase of the colleague's reflection store, where it lies what stand-ins stand for
    void open(String passphrase) {
        TherapyCase opened = store.cases().open(colleague);
        Meeting meeting = done(store.meetings().add(colleague, opened.id(), 1,
                LocalDate.now(clock).minusDays(DAYS_AGO)));
        Asker.Client client = new Asker.Client(opened.id(), "");
        for (Purpose purpose : List.of(Purpose.THERAPY, Purpose.RESEARCH)) {
            store.consents().give(client, opened.id(), new Matter(purpose, Material.TRANSCRIPT, ""), CONSENT);
        }
        leaveTranscript(meeting, passphrase);
        Codebook codebook = ShippedCodebooks.list().getFirst();
        done(store.coding().codebooks().keep(colleague, codebook, CodebookWriter.write(codebook)));
        Round round = done(store.coding().rounds().open(colleague,
                new Plan("The clock", codebook.name(), Purpose.RESEARCH, Set.of(Material.TRANSCRIPT),
                        Plan.Kind.ORDINARY),
                List.of(new Asked(meeting.id(),
                        new Segments.Timed(codebook.segmentSeconds(), (long) SESSION_MINUTES * MINUTES_MS))),
                List.of(colleague.personId(), guest.personId())));
        String session = round.sessions().getFirst().id();
        done(store.coding().sheets().add(colleague, round.id(), session, steps()));
        done(store.coding().sheets().handIn(colleague, round.id(), session));
    }

    private void leaveTranscript(Meeting meeting, String passphrase) {
        done(store.transcripts().add(colleague, meeting.id(), said(), List.of()));
        KeptTranscript kept = done(store.transcripts().saySpeakers(colleague, meeting.id(),
                Map.of("Client", Part.CLIENT, "Therapist", Part.THERAPIST)));
        done(store.standIns().give(colleague, kept.place(), kept.id(), List.of(),
                done(store.privateStore().make(colleague, passphrase)).leaves()));
    }

    private static List<SheetStep> steps() {
        List<SheetStep> steps = new ArrayList<>();
        for (String line : GIVEN) {
            steps.add(new SheetStep("demo-" + (steps.size() + 1), StepText.parse(line).orElseThrow()));
        }
        return steps;
    }

    private static Transcript said() {
        try (InputStream in = DemoCoding.class.getResourceAsStream("session.vtt")) {
            if (in == null) {
                throw new IllegalStateException("session.vtt is missing from the program");
            }
            return switch (TranscriptReader.read("session.vtt", in.readAllBytes(), OptionalLong.empty())) {
                case TranscriptReading.Read read -> read.transcript();
                case TranscriptReading.Refused refused ->
                    throw new IllegalStateException("the transcript of the demo cannot be read");
            };
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
