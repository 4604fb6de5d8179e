package org.attune.benchmarks.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.attune.core.codebook.Codebook;
import org.attune.core.coding.Segments;
import org.attune.core.coding.SheetStep;
import org.attune.core.coding.StepText;
import org.attune.formats.codebook.CodebookWriter;
import org.attune.formats.codebook.ShippedCodebooks;
import org.attune.store.Store;
import org.attune.store.access.Asker;
import org.attune.store.cases.TherapyCase;
import org.attune.store.coding.Plan;
import org.attune.store.coding.Round;
import org.attune.store.coding.Rounds.Asked;
import org.attune.store.consent.Consent.Material;
import org.attune.store.consent.Consent.Matter;
import org.attune.store.consent.Consent.Purpose;

/// The first sessions of a therapist's cases, coded by everybody who was asked, in one round that is revealed.
final class CodedSessions {

    private static final int OF_A_CASE = 2;
    private static final int FIFTY_MINUTES_MS = 3_000_000;
    private static final int SEGMENTS = 10;

    private CodedSessions() {}

    static void add(Store store, Asker.Member therapist, List<Asker.Member> coders) {
        Codebook codebook = ShippedCodebooks.list().getFirst();
        store.coding().codebooks().keep(therapist, codebook, CodebookWriter.write(codebook)).done().orElseThrow();
        List<Asked> asked = new ArrayList<>();
        for (TherapyCase one : store.cases().list(therapist)) {
            store.consents().give(therapist, one.id(), new Matter(Purpose.RESEARCH, Material.RECORDING, ""), "5 en");
            store.meetings().list(therapist, one.id()).stream().limit(OF_A_CASE)
                    .forEach(meeting -> asked.add(new Asked(meeting.id(),
                            new Segments.Timed(codebook.segmentSeconds(), FIFTY_MINUTES_MS))));
        }
        Round round = store.coding().rounds().open(therapist,
                new Plan("Coded", codebook.name(), Purpose.RESEARCH, Set.of(Material.RECORDING), Plan.Kind.ORDINARY),
                asked, coders.stream().map(Asker.Member::personId).toList()).done().orElseThrow();
        for (Round.Part session : round.sessions()) {
            for (Asker.Member coder : coders) {
                store.coding().sheets().add(coder, round.id(), session.id(), steps()).done().orElseThrow();
                store.coding().sheets().handIn(coder, round.id(), session.id()).done().orElseThrow();
            }
        }
    }

    private static List<SheetStep> steps() {
        List<String> lines = Stream.concat(Stream.of("mark 1 client-says-little clear:2"),
                IntStream.rangeClosed(1, SEGMENTS).mapToObj(segment -> "rest-absent " + segment)).toList();
        return IntStream.range(0, lines.size()).mapToObj(
                i -> new SheetStep("step-" + (i + 1), StepText.parse(lines.get(i)).orElseThrow())).toList();
    }
}
