package org.attune.web.sessions;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.attune.store.Store;
import org.attune.store.cases.Meeting;
import org.attune.store.cases.TherapyCase;
import org.attune.store.forms.Forms.Standing;
import org.attune.web.forms.FormBook;
import org.attune.web.page.ErrorPage;
import org.attune.web.page.Reply;
import org.attune.web.sessions.Session.Asked;
import org.attune.web.visit.Visitor;

/// Finds sessions for whoever may have them. What somebody may not see is not there.
public final class Sessions {

    private static final int NOT_FOUND = 404;

    private final Store store;
    private final FormBook forms;

    public Sessions(Store store, FormBook forms) {
        this.store = store;
        this.forms = forms;
    }

    /// A case that the visitor may read, by its id or its pseudonym.
    public Optional<TherapyCase> findCase(Visitor visitor, String name) {
        return store.cases().find(visitor.asker(), name)
                .or(() -> store.cases().findByPseudonym(visitor.asker(), name));
    }

    /// Whether the case is the visitor's own.
    public static boolean isOwn(Visitor visitor, TherapyCase therapyCase) {
        return therapyCase.therapistId().equals(visitor.person().id());
    }

    /// The page of a session that the visitor may read, with what was asked about it, the first form first; or the page
    /// that says that there is nothing.
    public Reply read(Visitor visitor, String name, int number, BiFunction<Session, List<Asked>, Reply> page) {
        return findCase(visitor, name)
                .flatMap(found -> store.meetings().find(visitor.asker(), found.id(), number)
                        .map(meeting -> read(visitor, found, meeting, page)))
                .orElseGet(() -> ErrorPage.of(NOT_FOUND));
    }

    private Reply read(Visitor visitor, TherapyCase found, Meeting meeting,
            BiFunction<Session, List<Asked>, Reply> page) {
        List<Standing> standing = store.forms().listStanding(visitor.asker(), found.id(), meeting.number());
        Session session = new Session(found, meeting, isOwn(visitor, found), standing.size());
        return page.apply(session, standing.stream()
                .flatMap(one -> forms.findToRead(one.form().edition())
                        .map(shown -> new Asked(session, one, shown)).stream())
                .toList());
    }

    /// The page of a session of the visitor's own.
    public Reply work(Visitor visitor, String name, int number, Function<Session, Reply> page) {
        return read(visitor, name, number,
                (session, asked) -> session.isOwn() ? page.apply(session) : ErrorPage.of(NOT_FOUND));
    }

    /// The page of a form about a session that the visitor may read.
    public Reply readForm(Visitor visitor, String name, int number, String formId, Function<Asked, Reply> page) {
        return read(visitor, name, number, (session, asked) -> asked.stream()
                .filter(one -> one.formId().equals(formId))
                .findFirst().map(page).orElseGet(() -> ErrorPage.of(NOT_FOUND)));
    }

    /// The page of a form of the visitor's own.
    public Reply workOnForm(Visitor visitor, String name, int number, String formId, Function<Asked, Reply> page) {
        return readForm(visitor, name, number, formId,
                asked -> asked.session().isOwn() ? page.apply(asked) : ErrorPage.of(NOT_FOUND));
    }
}
