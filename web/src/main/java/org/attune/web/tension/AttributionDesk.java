package org.attune.web.tension;

import java.util.Optional;

import org.attune.core.course.Respondent;
import org.attune.core.tension.Attribution;
import org.attune.store.Store;
import org.attune.store.cases.TherapyCase;
import org.attune.store.tension.Addition;
import org.attune.store.tension.Tension;
import org.attune.web.page.ErrorPage;
import org.attune.web.page.Go;
import org.attune.web.page.Reply;
import org.attune.web.tension.said.Sentences;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.visit.Visitor;
import org.attune.web.words.Written;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Takes where a tension lay: as the therapist says, or as a supervisor does who reads it, each for themselves.
@Controller
@Admits({Guest.THERAPIST, Guest.SUPERVISOR})
public final class AttributionDesk {

    private static final int BAD_REQUEST = 400;

    private final Store store;

    /// @param store where tensions are kept
    public AttributionDesk(Store store) {
        this.store = store;
    }

    /// Adds where it lay.
    @PostMapping("/tensions/{id}/attribution")
    public Reply add(Visitor visitor, @PathVariable String id, @RequestParam(defaultValue = "") String lay) {
        Optional<Attribution> said = Written.word(lay, Attribution.class);
        return store.tensions().find(visitor.asker(), id)
                .flatMap(tension -> store.cases().find(visitor.asker(), tension.caseId())
                        .map(about -> said.isEmpty() ? ErrorPage.of(BAD_REQUEST)
                                : add(visitor, about, tension, said.get())))
                .orElseGet(() -> OwnTensions.gone(""));
    }

    private Reply add(Visitor visitor, TherapyCase about, Tension tension, Attribution lay) {
        Respondent by = OwnTensions.isOwn(visitor, about) ? Respondent.THERAPIST : Respondent.OBSERVER;
        return OwnTensions.told(store.tensions().add(visitor.asker(), tension.id(), new Addition.Attributed(by, lay)),
                "Kept. What others say stands beside it.", Go.to(Sentences.path(tension.id()) + "#lay"));
    }
}
