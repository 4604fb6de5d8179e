package org.attune.web.cases;

import java.util.Arrays;
import java.util.Optional;

import org.attune.core.instrument.Instrument;
import org.attune.store.Store;
import org.attune.store.cases.Rhythm;
import org.attune.web.forms.FormBook;
import org.attune.web.page.Go;
import org.attune.web.page.Reply;
import org.attune.web.sessions.OwnCases;
import org.attune.web.sessions.RhythmWords;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.visit.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Writes down which form client and therapist agreed on, how often and where.
@Controller
@Admits(Guest.THERAPIST)
public final class RhythmDesk {

    private final Store store;
    private final OwnCases cases;
    private final FormBook forms;

    public RhythmDesk(Store store, OwnCases cases, FormBook forms) {
        this.store = store;
        this.cases = cases;
        this.forms = forms;
    }

    /// Agrees on a rhythm, or on another.
    ///
    /// @param every 1 for every session, 2 for every other one
    @PostMapping("/cases/{id}/rhythm")
    public Reply agree(Visitor visitor, @PathVariable String id, @RequestParam(defaultValue = "") String instrument,
            @RequestParam(defaultValue = "") String every, @RequestParam(defaultValue = "") String place) {
        return cases.work(visitor, id, found -> {
            Go back = Go.to(OwnCases.agreements(found));
            Optional<Instrument> form = forms.findInstrument(instrument);
            Optional<Rhythm.Place> where = Arrays.stream(Rhythm.Place.values())
                    .filter(one -> one.name().equals(place)).findFirst();
            int sessions = every.matches("[1-9]") ? Integer.parseInt(every) : 0;
            if (form.isEmpty() || where.isEmpty() || sessions < 1 || sessions > RhythmWords.EVERY.size()) {
                return back.saying("Nothing was changed: choose a form, how often and where.");
            }
            store.cases().agreeRhythm(visitor.asker(), found.id(), new Rhythm(instrument, sessions, where.get()));
            return back.saying("Written down. Today says when the form is due.");
        });
    }

    /// Forgets the rhythm.
    @PostMapping("/cases/{id}/rhythm/end")
    public Reply end(Visitor visitor, @PathVariable String id) {
        return cases.work(visitor, id, found -> {
            store.cases().endRhythm(visitor.asker(), found.id());
            return Go.to(OwnCases.agreements(found)).saying("No form is agreed on any more.");
        });
    }
}
