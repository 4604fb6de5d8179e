package org.attune.web.demo;

import java.util.List;
import java.util.Set;

import org.attune.core.course.Respondent;
import org.attune.core.simulation.truth.FormSimulator.Filled;
import org.attune.core.tension.Attribution;
import org.attune.core.tension.Ending;
import org.attune.core.tension.Need;
import org.attune.core.tension.Place;
import org.attune.core.tension.RepairPath.Step;
import org.attune.core.tension.Seen;
import org.attune.core.tension.Sighting;
import org.attune.core.tension.Stage;
import org.attune.core.tension.Strand;
import org.attune.core.tension.WitnessKind;
import org.attune.store.Store;
import org.attune.store.access.Asker;
import org.attune.store.tension.Addition;
import org.attune.store.tension.Columns;
import org.attune.store.tension.Nature;
import org.attune.store.tension.Onset;

/// An invented tension, told by both people and worked on, in a case whose forms speak of strain.
///
/// @param store the practice
/// @param therapist who works on it
record DemoTension(Store store, Asker.Member therapist) {

    /// How many sessions must follow, so that there is something to tell. Our choice.
    private static final int SESSIONS_AFTER = 4;
    private static final String STRAIN = "strain";

    /// The session of strain that a tension can be told of; 0 where there is none.
    static int session(List<Filled> filled) {
        return filled.stream()
                .filter(one -> one.client().getOrDefault(STRAIN, 0) > 1 && one.therapist().getOrDefault(STRAIN, 1) == 0
                        && one.session() <= filled.size() - SESSIONS_AFTER)
                .mapToInt(Filled::session).findFirst().orElse(0);
    }

    void open(String caseId, int session) {
        Asker.Client client = new Asker.Client(caseId, "");
        String id = DemoCases.done(store.tensions().open(therapist, caseId, new Addition.Described(
                new Onset.AtSessions(session, session),
                new Nature(Set.of(Strand.WITHDRAWAL), Set.of(Place.TASK, Place.BOND), Set.of(Need.AGENCY), List.of(),
                        3),
                new Columns("Short answers after I proposed the exercise again. Looked at the window.",
                        "The exercise was mine, not ours. Saying no to me may be hard.",
                        "Hurried, and a little bored. I noticed it only afterwards."))))
                .id();
        add(therapist, id, witness(WitnessKind.CLIENT_FORM, Seen.TENSION, session));
        add(therapist, id, witness(WitnessKind.THERAPIST_FORM, Seen.NOTHING, session));
        add(therapist, id, new Addition.Told("I brought the exercise a second time because I liked it. It fell flat, "
                + "and I thought that it was a tired day.", List.of()));
        add(therapist, id, worked(Stage.NOTICE, session, "", "The form said strain; I had marked none."));
        add(therapist, id, worked(Stage.CHECK, session, "", ""));
        add(therapist, id, worked(Stage.RAISE, session + 1, "own-my-part",
                "I think I pushed that exercise on you last week. How was that?"));
        add(therapist, id, worked(Stage.HEAR, session + 1, "", "It felt like school."));
        add(therapist, id,
                worked(Stage.RESPOND, session + 1, "change-task", "We leave the exercise and go on talking."));
        add(therapist, id, new Addition.Shared());
        add(client, id, new Addition.Told("It felt like homework from a teacher. I did not want to disappoint you, "
                + "so I said nothing.", List.of()));
        add(therapist, id, worked(Stage.CHECK_BACK, session + 2, "", ""));
        add(therapist, id,
                new Addition.Told("I brought the exercise a second time because I needed to be useful. It was "
                        + "a good day until then; what I took for tired was polite.", List.of()));
        add(client, id, new Addition.Attributed(Respondent.CLIENT, Attribution.BETWEEN));
        add(therapist, id, new Addition.Attributed(Respondent.THERAPIST, Attribution.THERAPIST));
        add(client, id, new Addition.Closed(Ending.PARTLY, ""));
        add(therapist, id, new Addition.Closed(Ending.REPAIRED, "We speak about my proposals before I make them now."));
    }

    private static Addition.Witnessed witness(WitnessKind kind, Seen seen, int session) {
        return new Addition.Witnessed(new Sighting(kind, seen, session), "", "");
    }

    private static Addition.Worked worked(Stage stage, int session, String card, String words) {
        return new Addition.Worked(new Step(stage, session, false), card, words);
    }

    private void add(Asker asker, String id, Addition addition) {
        DemoCases.done(store.tensions().add(asker, id, addition));
    }
}
