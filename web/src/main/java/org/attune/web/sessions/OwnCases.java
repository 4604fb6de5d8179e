package org.attune.web.sessions;

import java.util.function.Function;

import org.attune.store.Store;
import org.attune.store.cases.TherapyCase;
import org.attune.web.page.ErrorPage;
import org.attune.web.page.Reply;
import org.attune.web.visit.Visitor;

/// Finds a case for its therapist, who may work with it. For everybody else it is not there.
public final class OwnCases {

    private static final ErrorPage NOT_THERE = new ErrorPage(404, "There is no such case here",
            "It does not exist, or it is not one of yours.", "Your cases are listed under Cases.");

    private final Store store;

    public OwnCases(Store store) {
        this.store = store;
    }

    /// The page of a case of the visitor's own, or the page that says that there is nothing.
    public Reply work(Visitor visitor, String id, Function<TherapyCase, Reply> page) {
        return work(visitor, id, NOT_THERE, page);
    }

    /// The page of a case of the visitor's own, or what is answered where there is none.
    public Reply work(Visitor visitor, String id, Reply gone, Function<TherapyCase, Reply> page) {
        return store.cases().find(visitor.asker(), id)
                .filter(found -> found.therapistId().equals(visitor.person().id()))
                .map(page)
                .orElse(gone);
    }

    /// Where the agreements of a case are.
    public static String agreements(TherapyCase found) {
        return "/cases/" + found.id() + "/agreements";
    }
}
