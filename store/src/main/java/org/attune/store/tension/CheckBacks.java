package org.attune.store.tension;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.attune.core.instrument.Instrument;
import org.attune.core.tension.RepairPath.Step;
import org.attune.core.tension.Stage;
import org.attune.store.access.Asker;
import org.attune.store.access.Outcome;
import org.attune.store.audit.Act;
import org.attune.store.audit.Journal;
import org.attune.store.cases.Meeting;
import org.attune.store.cases.Meetings;
import org.attune.store.forms.Forms;

/// Asks both people how it went at the session after a tension was raised between them, in the act that adds the session: no
/// session is there without the question that belongs to it.
public final class CheckBacks {

    /// Stages at which the two have spoken of it.
    private static final Set<Stage> SPOKEN = EnumSet.of(Stage.RAISE, Stage.HEAR, Stage.LOCATE, Stage.RESPOND);

    private final Journal journal;
    private final Meetings meetings;
    private final Forms forms;
    private final Tensions tensions;

    CheckBacks(Journal journal, Meetings meetings, Forms forms, Tensions tensions) {
        this.journal = journal;
        this.meetings = meetings;
        this.forms = forms;
        this.tensions = tensions;
    }

    /// What is asked.
    ///
    /// @param instrument the form of the question
    /// @param language the language that the client reads it in where no form was asked before; else it is the latest one's
    /// @param revealAt from when a half that is in is open, even if the other is not in
    public record Question(Instrument instrument, String language, Instant revealAt) {
        public Question {
            requireNonNull(instrument, "instrument");
            requireNonNull(language, "language");
            requireNonNull(revealAt, "revealAt");
        }
    }

    /// A session that was added.
    ///
    /// @param meeting the session
    /// @param isAsked whether the question is asked about it
    public record Added(Meeting meeting, boolean isAsked) {
        public Added {
            requireNonNull(meeting, "meeting");
        }
    }

    /// Adds a session as [Meetings#add(Asker, String, int, LocalDate)] does, and asks the question where a tension was raised since
    /// it was asked last. Each such tension gets the step.
    public Outcome<Added> addSession(Asker.Member asker, String caseId, int number, LocalDate heldOn,
            Question question) {
        return journal.record(asker, act -> switch (meetings.add(act, caseId, number, heldOn)) {
            case Outcome.Refused<Meeting> refused -> new Outcome.Refused<>(refused.why());
            case Outcome.Done<Meeting> done -> new Outcome.Done<>(
                    new Added(done.value(), ask(act, done.value(), question)));
        });
    }

    private boolean ask(Act act, Meeting meeting, Question question) {
        List<Tension> raised = tensions.list(act, meeting.caseId()).stream()
                .filter(tension -> tension.isOpen() && tension.putOff().isEmpty() && wasRaised(tension)).toList();
        if (raised.isEmpty()) {
            return false;
        }
        forms.open(act, meeting, question.instrument,
                forms.findLatestLanguage(act, meeting.caseId()).orElse(question.language), question.revealAt);
        raised.forEach(tension -> tensions.add(act, tension,
                new Addition.Worked(new Step(Stage.CHECK_BACK, meeting.number(), false), "", "")));
        return true;
    }

    private static boolean wasRaised(Tension tension) {
        return tension.path().steps().reversed().stream().map(Step::stage)
                .takeWhile(stage -> stage != Stage.CHECK_BACK).anyMatch(SPOKEN::contains);
    }
}
