package org.attune.web.sessions;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.attune.store.Store;
import org.attune.store.cases.Meeting;
import org.attune.store.cases.TherapyCase;
import org.attune.web.forms.FormBook;
import org.attune.web.page.ErrorPage;
import org.attune.web.page.Go;
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

    /// The page of a session that the visitor may read, or the page that says that there is nothing.
    public Reply read(Visitor visitor, String name, int number, Function<Session, Reply> page) {
        return find(visitor, name, number).map(page).orElseGet(() -> ErrorPage.of(NOT_FOUND));
    }

    /// The page of a session of the visitor's own.
    public Reply work(Visitor visitor, String name, int number, Function<Session, Reply> page) {
        return find(visitor, name, number).filter(Session::isOwn).map(page)
                .orElseGet(() -> ErrorPage.of(NOT_FOUND));
    }

    /// The page of a form of the visitor's own; where none was asked yet, the session's page.
    public Reply workOnForm(Visitor visitor, String name, int number, FormPage page) {
        return work(visitor, name, number, session -> session.asked()
                .map(asked -> page.of(session, asked))
                .orElseGet(() -> Go.to(session.path())));
    }

    /// What is done with a session and its form.
    public interface FormPage {
        Reply of(Session session, Asked asked);
    }

    private Optional<Session> find(Visitor visitor, String name, int number) {
        return findCase(visitor, name)
                .flatMap(found -> store.meetings().find(visitor.asker(), found.id(), number)
                        .map(meeting -> session(visitor, found, meeting)));
    }

    private Session session(Visitor visitor, TherapyCase found, Meeting meeting) {
        List<Asked> asked = store.forms().listStanding(visitor.asker(), found.id(), meeting.number()).stream()
                .flatMap(standing -> forms.findToRead(standing.form().edition())
                        .map(shown -> new Asked(standing, shown)).stream())
                .toList();
        return new Session(found, meeting, isOwn(visitor, found), asked);
    }
}
