package org.attune.web.cases;

import org.attune.web.page.Reply;
import org.attune.web.sessions.OwnCases;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.visit.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What therapist and client have agreed on, on one page.
@Controller
@Admits(Guest.THERAPIST)
public final class AgreementsDesk {

    private final OwnCases cases;
    private final AgreementsMaking making;

    public AgreementsDesk(OwnCases cases, AgreementsMaking making) {
        this.cases = cases;
        this.making = making;
    }

    /// The page.
    @GetMapping("/cases/{id}/agreements")
    public Reply show(Visitor visitor, @PathVariable String id) {
        return cases.work(visitor, id, found -> making.make(visitor.asker(), found));
    }
}
