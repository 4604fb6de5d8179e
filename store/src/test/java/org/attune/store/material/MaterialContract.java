package org.attune.store.material;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.attune.core.transcript.Part;
import org.attune.core.transcript.Speaker;
import org.attune.core.transcript.Timing;
import org.attune.core.transcript.Transcript;
import org.attune.core.transcript.Turn;
import org.attune.store.StoreContract;
import org.attune.store.cases.TherapyCase;
import org.attune.store.consent.Consent;
import org.attune.store.consent.Consent.Material;
import org.attune.store.consent.Consent.Matter;
import org.attune.store.consent.Consent.Purpose;
import org.junit.jupiter.api.BeforeEach;

/// A case with a session, of which somebody may keep what it left behind.
public abstract class MaterialContract extends StoreContract {

    protected static final String CANARY = "kanarienvogel";

    protected static final Transcript SAID = new Transcript(
            List.of(new Speaker("Kim " + CANARY, Part.NOT_SAID), new Speaker("Dr\tT\\n", Part.NOT_SAID)),
            List.of(new Turn(1, "Kim " + CANARY, new Timing.Between(0, 2_500), "Well,\n\\n " + CANARY + "\t…"),
                    new Turn(2, "Dr\tT\\n", Timing.Untimed.UNTIMED, "\\")));

    protected static final Map<String, Part> WHO = Map.of("Kim " + CANARY, Part.CLIENT, "Dr\tT\\n", Part.THERAPIST);

    protected TherapyCase ours;
    protected String session;

    @BeforeEach
    void openSession() {
        ours = store.cases().open(therapist);
        session = store.meetings().add(therapist, ours.id(), 1, LocalDate.of(2026, 3, 2)).done().orElseThrow().id();
    }

    protected Consent agree(Purpose purpose, Material material) {
        return store.consents().give(therapist, ours.id(), new Matter(purpose, material, ""), "3 en");
    }
}
