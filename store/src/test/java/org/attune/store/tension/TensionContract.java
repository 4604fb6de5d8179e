package org.attune.store.tension;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.attune.core.tension.Need;
import org.attune.core.tension.Place;
import org.attune.core.tension.RepairPath.Step;
import org.attune.core.tension.Seen;
import org.attune.core.tension.Sighting;
import org.attune.core.tension.Stage;
import org.attune.core.tension.Strand;
import org.attune.core.tension.WitnessKind;
import org.attune.store.StoreContract;
import org.attune.store.access.Asker;
import org.attune.store.cases.Onlookers;
import org.attune.store.consent.Consent;

/// What the contracts of tensions share.
abstract class TensionContract extends StoreContract {

    static final Addition.Described QUIET = new Addition.Described(new Onset.AtSessions(5, 6),
            new Nature(Set.of(Strand.WITHDRAWAL), Set.of(Place.TASK, Place.BOND), Set.of(Need.AGENCY),
                    List.of("client-goes-quiet"), 3),
            new Columns("Short answers,\r\nlooked at the door = twice \\ more", "did not like the exercise", ""));

    String opened(String caseId) {
        clock.pass(Duration.ofMinutes(1));
        return store.tensions().open(therapist, caseId, QUIET).done().orElseThrow().id();
    }

    Tension add(Asker asker, String id, Addition addition) {
        return store.tensions().add(asker, id, addition).done().orElseThrow();
    }

    Tension find(Asker asker, String id) {
        return store.tensions().find(asker, id).orElseThrow();
    }

    static Addition.Told told(String words) {
        return new Addition.Told(words, List.of());
    }

    static Addition.Witnessed witness(WitnessKind kind, Seen seen) {
        return new Addition.Witnessed(new Sighting(kind, seen, 6), "form-1", "");
    }

    static Addition.Worked worked(Stage stage) {
        return new Addition.Worked(new Step(stage, 6, false), "", "");
    }
}
