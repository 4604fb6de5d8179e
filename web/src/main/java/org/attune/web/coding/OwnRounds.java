package org.attune.web.coding;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.attune.store.Store;
import org.attune.store.coding.Round;
import org.attune.web.page.ErrorPage;
import org.attune.web.page.Reply;
import org.attune.web.visit.Visitor;

/// Finds a round, and a session of it, for whoever leads it or codes in it. For everybody else it is not there.
public final class OwnRounds {

    /// What is answered where there is none.
    public static final ErrorPage NOT_THERE = new ErrorPage(404, "There is no such round here",
            "It does not exist, it is not one of yours, or its client does not agree to it any more.",
            "Your rounds are listed under Coding.");

    private final Store store;

    public OwnRounds(Store store) {
        this.store = store;
    }

    /// A round that the visitor leads or codes in.
    public Optional<Round> find(Visitor visitor, String roundId) {
        return store.coding().rounds().find(visitor.asker(), roundId);
    }

    /// The page of a round that the visitor leads or codes in.
    public Reply show(Visitor visitor, String roundId, Function<Round, Reply> page) {
        return find(visitor, roundId).map(page).orElse(NOT_THERE);
    }

    /// The page of a round that the visitor leads.
    Reply lead(Visitor visitor, String roundId, Function<Round, Reply> page) {
        return find(visitor, roundId).filter(Round::isLed).map(page).orElse(NOT_THERE);
    }

    /// The page of a session of a round.
    public Reply show(Visitor visitor, String roundId, String sessionId, BiFunction<Round, Round.Part, Reply> page) {
        return find(visitor, roundId)
                .flatMap(round -> round.findSession(sessionId).map(session -> page.apply(round, session)))
                .orElse(NOT_THERE);
    }

    /// Where a round is.
    public static String path(Round round) {
        return "/coding/" + round.id();
    }

    /// Where a session of a round is.
    public static String path(Round round, Round.Part session) {
        return path(round) + "/" + session.id();
    }
}
