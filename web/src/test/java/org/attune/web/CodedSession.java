package org.attune.web;

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
import org.attune.store.access.Asker;
import org.attune.store.coding.Plan;
import org.attune.store.coding.Round;
import org.attune.store.coding.Rounds.Asked;
import org.attune.store.consent.Consent.Material;
import org.attune.store.consent.Consent.Matter;
import org.attune.store.consent.Consent.Purpose;

/// The first session of a case, which the coder and the colleague were asked to code; nobody has given anything yet.
///
/// @param round the round's id
/// @param id what the round calls the session
record CodedSession(String round, String id) {

    static final CodedSession NONE = new CodedSession("none", "none");
    private static final int FIFTY_MINUTES_MS = 3_000_000;

    static CodedSession in(House house, String caseId) {
        Asker.Member therapist = house.person(Cast.THERAPIST).asking();
        house.store().consents().give(therapist, caseId, new Matter(Purpose.RESEARCH, Material.RECORDING, ""), "3 en");
        Codebook codebook = ShippedCodebooks.list().getFirst();
        house.store().coding().codebooks().keep(therapist, codebook, CodebookWriter.write(codebook)).done()
                .orElseThrow();
        Round round = house.store().coding().rounds().open(therapist,
                new Plan("Autumn", codebook.name(), Purpose.RESEARCH, Set.of(Material.RECORDING), Plan.Kind.ORDINARY),
                List.of(new Asked(house.store().meetings().find(therapist, caseId, 1).orElseThrow().id(),
                        new Segments.Timed(codebook.segmentSeconds(), FIFTY_MINUTES_MS))),
                List.of(house.person(Cast.CODER).id(), house.person(Cast.COLLEAGUE).id())).done().orElseThrow();
        return new CodedSession(round.id(), round.sessions().getFirst().id());
    }

    /// Somebody marks what is given, says of all the rest that it was not there, and hands in.
    void handIn(House house, Cast coder, String... given) {
        Asker.Member asker = house.person(coder).asking();
        List<SheetStep> steps = new ArrayList<>();
        Stream.concat(Stream.of(given), IntStream.rangeClosed(1, 10).mapToObj(segment -> "rest-absent " + segment))
                .forEach(line -> steps.add(new SheetStep("step-" + (steps.size() + 1),
                        StepText.parse(line).orElseThrow())));
        house.store().coding().sheets().add(asker, round, id, steps).done().orElseThrow();
        house.store().coding().sheets().handIn(asker, round, id).done().orElseThrow();
    }

    /// Where the session of the round is.
    String path() {
        return "/coding/" + round + "/" + id;
    }
}
