package org.attune.web.forms;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.attune.core.instrument.Instrument;
import org.attune.core.tension.RepairPath.Step;
import org.attune.core.tension.Stage;
import org.attune.store.Store;
import org.attune.store.access.Asker;
import org.attune.store.access.Outcome;
import org.attune.store.cases.Meeting;
import org.attune.store.forms.Form;
import org.attune.store.forms.FormRecord;
import org.attune.store.tension.Addition;
import org.attune.store.tension.Tension;
import org.attune.web.words.Language;

/// Asks both people two questions at the session after a tension was raised between them.
public final class CheckBack {

    /// The form of the two questions.
    public static final String INSTRUMENT = "attune-repair";
    /// Stages at which the two have spoken of it.
    private static final Set<Stage> SPOKEN = EnumSet.of(Stage.RAISE, Stage.HEAR, Stage.LOCATE, Stage.RESPOND);

    private final Store store;
    private final FormBook book;
    private final Days days;

    /// @param store where tensions and forms are kept
    /// @param book the forms that may be asked
    /// @param days what day it is
    public CheckBack(Store store, FormBook book, Days days) {
        this.store = store;
        this.book = book;
        this.days = days;
    }

    /// Asks about a new session, where a tension was raised since both were asked last. Each such tension gets the step.
    ///
    /// @return whether the form was asked
    public boolean ask(Asker.Member asker, Meeting meeting) {
        List<Tension> raised = store.tensions().list(asker, meeting.caseId()).stream()
                .filter(tension -> tension.isOpen() && tension.putOff().isEmpty() && wasRaised(tension)).toList();
        if (raised.isEmpty()) {
            return false;
        }
        return book.findInstrument(INSTRUMENT).filter(check -> open(asker, meeting, check)).map(check -> {
            raised.forEach(tension -> store.tensions().add(asker, tension.id(), new Addition.Worked(
                    new Step(Stage.CHECK_BACK, meeting.number(), false), "", "")));
            return true;
        }).orElse(false);
    }

    private static boolean wasRaised(Tension tension) {
        return tension.path().steps().reversed().stream().map(Step::stage)
                .takeWhile(stage -> stage != Stage.CHECK_BACK).anyMatch(SPOKEN::contains);
    }

    private boolean open(Asker.Member asker, Meeting meeting, Instrument check) {
        Outcome<Form> outcome = store.forms().open(asker, meeting.caseId(), meeting.number(), check,
                language(asker, meeting.caseId()), days.start(days.usualOpening(meeting.heldOn())));
        return outcome instanceof Outcome.Done<Form>;
    }

    /// The language of the latest form; English where there is none.
    private String language(Asker.Member asker, String caseId) {
        List<FormRecord> forms = store.forms().view(asker, caseId).forms();
        return forms.isEmpty() ? Language.ENGLISH.tag() : forms.getLast().form().edition().language();
    }
}
