package org.attune.web.tension;

import java.util.function.BiFunction;
import java.util.function.Function;

import org.attune.store.Store;
import org.attune.store.access.Outcome;
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
        return store.tensions().show(visitor.asker(), id).map(tension -> of(visitor, tension, page)).orElse(NOT_THERE);
    }

    /// The same in a case of the visitor's own, to change something.
    public Reply work(Visitor visitor, String id, BiFunction<TherapyCase, Tension, Reply> page) {
        return store.tensions().find(visitor.asker(), id).map(known -> of(visitor, known,
                (found, tension) -> isOwn(visitor, found) ? page.apply(found, tension) : NOT_THERE)).orElse(NOT_THERE);
    }

    /// The same, with words that would be lost where the case went to a colleague while they were written.
    Reply workWith(Visitor visitor, String id, String words, BiFunction<TherapyCase, Tension, Reply> page) {
        return kept(work(visitor, id, page), words);
    }

    /// Gives words back where nothing is there for them.
    static Reply kept(Reply reply, String words) {
        return !words.isBlank() && reply instanceof ErrorPage ? new NotKeptPage(
                "There is no such tension in one of your cases. The case may have gone to a colleague while you wrote.",
                words, false) : reply;
    }

    private Reply of(Visitor visitor, Tension known, BiFunction<TherapyCase, Tension, Reply> page) {
        return store.cases().find(visitor.asker(), known.caseId()).map(found -> page.apply(found, known))
                .orElse(NOT_THERE);
    }

    /// Adds something to a tension of the visitor's own, and goes to a part of its page.
    Reply add(Visitor visitor, String id, Addition addition, String saying, String part) {
        return work(visitor, id, (found, tension) -> told(store.tensions().add(visitor.asker(), id, addition),
                now -> saying, Go.to(Sentences.path(id) + part)));
    }

    /// Where to go after a change, with what came of it.
    static Reply told(Outcome<Tension> outcome, Function<Tension, String> saying, Go back) {
        return switch (outcome) {
            case Outcome.Done<Tension> done -> back.saying(saying.apply(done.value()));
            case Outcome.Refused<Tension> refused -> back.saying(refused.why());
        };
    }

    static boolean isOwn(Visitor visitor, TherapyCase found) {
        return found.therapistId().equals(visitor.person().id());
    }
}
