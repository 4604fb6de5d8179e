package org.attune.web.forms;

import java.time.LocalDate;

import org.attune.store.Store;
import org.attune.store.access.Asker;
import org.attune.store.access.Outcome;
import org.attune.store.cases.Meeting;
import org.attune.store.tension.CheckBacks.Added;
import org.attune.store.tension.CheckBacks.Question;
import org.attune.web.words.Language;

/// Asks both people two questions at the session after a tension was raised between them.
public final class CheckBack {

    /// The form of the two questions.
    public static final String INSTRUMENT = "attune-repair";

    private final Store store;
    private final FormBook book;
    private final Days days;

    /// @param store where sessions are kept
    /// @param book the forms that may be asked
    /// @param days what day it is
    public CheckBack(Store store, FormBook book, Days days) {
        this.store = store;
        this.book = book;
        this.days = days;
    }

    /// Adds a session and asks about it, where a tension was raised since both were asked last and the form may be asked.
    public Outcome<Added> add(Asker.Member asker, String caseId, int number, LocalDate heldOn) {
        return book.findInstrument(INSTRUMENT)
                .map(check -> store.tensions().checkBacks().addSession(asker, caseId, number, heldOn,
                        new Question(check, Language.ENGLISH.tag(), days.start(days.usualOpening(heldOn)))))
                .orElseGet(() -> switch (store.meetings().add(asker, caseId, number, heldOn)) {
                    case Outcome.Done<Meeting> done -> new Outcome.Done<>(new Added(done.value(), false));
                    case Outcome.Refused<Meeting> refused -> new Outcome.Refused<>(refused.why());
                });
    }
}
