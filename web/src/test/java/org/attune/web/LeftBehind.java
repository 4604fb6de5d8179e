package org.attune.web;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.attune.core.transcript.Part;
import org.attune.core.transcript.Speaker;
import org.attune.core.transcript.Timing;
import org.attune.core.transcript.Transcript;
import org.attune.core.transcript.Turn;
import org.attune.store.access.Asker;
import org.attune.store.consent.Consent.Material;
import org.attune.store.consent.Consent.Matter;
import org.attune.store.consent.Consent.Purpose;

/// What the first session of a case left behind, with the client's consent for the therapy: a transcript of two turns, and a
/// recording of twelve bytes.
final class LeftBehind {

    private LeftBehind() {}

    /// Leaves it behind.
    ///
    /// @return the id of the recording
    static String in(House house, String caseId) {
        Asker.Member therapist = house.person(Cast.THERAPIST).asking();
        for (Material material : List.of(Material.TRANSCRIPT, Material.RECORDING)) {
            house.store().consents().give(therapist, caseId, new Matter(Purpose.THERAPY, material, ""), "3 en");
        }
        String session = house.store().meetings().find(therapist, caseId, 1).orElseThrow().id();
        house.store().transcripts().add(therapist, session, new Transcript(
                List.of(new Speaker("C", Part.NOT_SAID), new Speaker("T", Part.NOT_SAID)),
                List.of(new Turn(1, "C", new Timing.Between(0, 1000), "Anna was there."),
                        new Turn(2, "T", new Timing.Between(1000, 2000), "Anna?"))),
                List.of()).done().orElseThrow();
        byte[] wave = "RIFF....WAVE".getBytes(StandardCharsets.US_ASCII);
        return house.store().recordings().add(therapist, session, new ByteArrayInputStream(wave), wave.length).done()
                .orElseThrow().id();
    }
}
