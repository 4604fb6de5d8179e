package org.attune.web.service;

import org.attune.store.Store;
import org.attune.web.line.CaseStudies;
import org.attune.web.page.Page;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.visit.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Shows a therapist how often, why, and what follows in their own cases, and in no other.
@Controller
@Admits(Guest.THERAPIST)
public final class OwnStudyDesk {

    private final Store store;
    private final CaseStudies studies;

    /// @param store where cases are kept
    /// @param studies what makes of forms what a study takes
    public OwnStudyDesk(Store store, CaseStudies studies) {
        this.store = store;
        this.studies = studies;
    }

    /// The page.
    ///
    /// @param rule which rule is shown by phase and session as well; the default one where none of that name saw anything
    @GetMapping("/own-study")
    public Page show(Visitor visitor, @RequestParam(defaultValue = "") String rule) {
        return new OwnStudy(studies, OwnStudy.Given.of(store, visitor)).page(rule);
    }
}
