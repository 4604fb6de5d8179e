package org.attune.store.tension;

import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Collectors;

import org.attune.core.course.Respondent;
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

/// Additions as fields, and fields as additions.
final class Wire {

    private Wire() {}

    static Fields fields(Addition addition) {
        return switch (addition) {
            case Addition.Described described -> fields(described);
            case Addition.Witnessed witness -> Fields.of("kind", witness.sighting().kind().name(),
                    "seen", witness.sighting().seen().name(), "session",
                    String.valueOf(witness.sighting().session()), "source", witness.source(), "words",
                    witness.words());
            case Addition.Told told -> Fields.of("words", told.words(), "tags", String.join(",", told.tags()));
            case Addition.Planned planned -> Fields.of("stage", planned.stage().name(), "card", planned.card(), "words",
                    planned.words());
            case Addition.Worked worked -> Fields.of("stage", worked.step().stage().name(), "session",
                    String.valueOf(worked.step().session()), "card", worked.card(), "words", worked.words());
            case Addition.PutOff putOff -> Fields.of("session", String.valueOf(putOff.session()), "words",
                    putOff.reason(), "lookAgain", putOff.lookAgainOn().toString());
            case Addition.Closed closed -> Fields.of("ending", closed.ending().name(), "words", closed.words());
            case Addition.Joined joined -> Fields.of("other", joined.otherId());
            case Addition.Parted parted -> Fields.of("other", parted.otherId());
            case Addition.TakenBack taken -> Fields.of("number", String.valueOf(taken.number()));
            case Addition.Attributed attributed -> Fields.of("by", attributed.by().name(), "lay",
                    attributed.lay().name());
            case Addition.PartWritten written -> Fields.of();
            case Addition.Shared shared -> Fields.of();
        };
    }

    private static Fields fields(Addition.Described described) {
        Nature nature = described.nature();
        Columns columns = described.columns();
        return Fields.of("onset", onset(described.onset()), "strand", names(nature.strand()), "places",
                names(nature.places()), "needs", names(nature.needs()), "markers",
                String.join(",", nature.markers()), "strength", String.valueOf(nature.strength()), "observed",
                columns.observed(), "inferred", columns.inferred(), "felt", columns.felt());
    }

    private static String onset(Onset onset) {
        return switch (onset) {
            case Onset.BeforeNoticed before -> "";
            case Onset.AtSessions at -> at.first() + "," + at.last();
        };
    }

    private static String names(Collection<? extends Enum<?>> words) {
        return words.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    static Addition addition(Kind kind, Fields fields) {
        return switch (kind) {
            case DESCRIBED -> new Addition.Described(onset(fields), new Nature(fields.words("strand", Strand.class),
                    fields.words("places", Place.class), fields.words("needs", Need.class), fields.list("markers"),
                    fields.number("strength")),
                    new Columns(fields.get("observed"), fields.get("inferred"), fields.get("felt")));
            case WITNESSED -> new Addition.Witnessed(new Sighting(fields.word("kind", WitnessKind.class),
                    fields.word("seen", Seen.class), fields.number("session")), fields.get("source"),
                    fields.get("words"));
            case TOLD -> new Addition.Told(fields.get("words"), fields.list("tags"));
            case PLANNED -> new Addition.Planned(fields.word("stage", Stage.class), fields.get("card"),
                    fields.get("words"));
            case WORKED -> new Addition.Worked(
                    new Step(fields.word("stage", Stage.class), fields.number("session"), false), fields.get("card"),
                    fields.get("words"));
            case PUT_OFF -> new Addition.PutOff(fields.number("session"), fields.get("words"),
                    LocalDate.parse(fields.get("lookAgain")));
            case CLOSED -> new Addition.Closed(fields.word("ending", Ending.class), fields.get("words"));
            case ATTRIBUTED -> new Addition.Attributed(fields.word("by", Respondent.class),
                    fields.word("lay", Attribution.class));
            case PART_WRITTEN -> new Addition.PartWritten();
            case SHARED -> new Addition.Shared();
            case JOINED -> new Addition.Joined(fields.get("other"));
            case PARTED -> new Addition.Parted(fields.get("other"));
            case TAKEN_BACK -> new Addition.TakenBack(fields.number("number"));
        };
    }

    private static Onset onset(Fields fields) {
        var sessions = fields.list("onset");
        return sessions.isEmpty() ? new Onset.BeforeNoticed()
                : new Onset.AtSessions(Integer.parseInt(sessions.getFirst()), Integer.parseInt(sessions.getLast()));
    }
}
