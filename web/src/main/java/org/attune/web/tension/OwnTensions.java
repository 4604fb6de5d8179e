package org.attune.web.tension;

import java.util.List;
import java.util.function.BiFunction;

import org.attune.store.Store;
import org.attune.store.access.Outcome;
import org.attune.store.cases.Meeting;
import org.attune.store.cases.TherapyCase;
import org.attune.store.tension.Addition;
import org.attune.store.tension.Tension;
import org.attune.web.page.ErrorPage;
import org.attune.web.page.Go;
import org.attune.web.page.NotKeptPage;
import org.attune.web.page.Reply;
import org.attune.web.tension.said.Sentences;
import org.attune.web.visit.Visitor;

/// Finds a tension for whoever may see it, or work on it. For everybody else it is not there.
public final class OwnTensions {

    private static final ErrorPage NOT_THERE = new ErrorPage(404, "There is no such tension here",
            "It does not exist, or it is not in one of your cases.", "The tensions of a case are listed on its page.");

    private final Store store;

    public OwnTensions(Store store) {
        this.store = store;
    }

    /// The page of a tension that the visitor may see. The audit keeps that they looked.
    public Reply show(Visitor visitor, String id, BiFunction<TherapyCase, Tension, Reply> page) {
        return store.tensions().show(visitor.asker(), id)
                .flatMap(tension -> store.cases().find(visitor.asker(), tension.caseId())
                        .map(found -> page.apply(found, tension)))
                .orElse(NOT_THERE);
    }

    /// The page of a tension in a case of the visitor's own, to change something.
    public Reply work(Visitor visitor, String id, BiFunction<TherapyCase, Tension, Reply> page) {
        return work(visitor, id, NOT_THERE, page);
    }

    /// The same, or what is answered where there is none.
    Reply work(Visitor visitor, String id, Reply gone, BiFunction<TherapyCase, Tension, Reply> page) {
        return store.tensions().find(visitor.asker(), id)
                .flatMap(tension -> store.cases().find(visitor.asker(), tension.caseId())
                        .filter(found -> isOwn(visitor, found))
                        .map(found -> page.apply(found, tension)))
                .orElse(gone);
    }

    /// What is answered where a tension is not there, with the words that would be lost with it.
    static Reply gone(String words) {
        return words.isBlank() ? NOT_THERE
                : new NotKeptPage(
                        "There is no such tension in one of your cases. The case may have gone to a colleague "
                                + "while you wrote.",
                        words, false);
    }

    /// The numbers of a case's sessions, the latest first.
    List<Integer> listSessions(Visitor visitor, String caseId) {
        return store.meetings().list(visitor.asker(), caseId).reversed().stream().map(Meeting::number).toList();
    }

    /// Adds something to a tension of the visitor's own, and goes to a part of its page.
    Reply add(Visitor visitor, String id, Addition addition, String saying, String part) {
        return work(visitor, id, (found, tension) -> told(store.tensions().add(visitor.asker(), id, addition), saying,
                Go.to(Sentences.path(id) + part)));
    }

    /// Where to go after a change, with what came of it.
    static Reply told(Outcome<Tension> outcome, String saying, Go back) {
        return switch (outcome) {
            case Outcome.Done<Tension> done -> back.saying(saying);
            case Outcome.Refused<Tension> refused -> back.saying(refused.why());
        };
    }

    static boolean isOwn(Visitor visitor, TherapyCase found) {
        return found.therapistId().equals(visitor.person().id());
    }
}
