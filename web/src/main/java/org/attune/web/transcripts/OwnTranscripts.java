package org.attune.web.transcripts;

import java.util.function.BiFunction;

import org.attune.store.Store;
import org.attune.store.consent.Consent.Purpose;
import org.attune.store.material.KeptTranscript;
import org.attune.store.material.TranscriptView;
import org.attune.web.page.ErrorPage;
import org.attune.web.page.Reply;
import org.attune.web.sessions.Session;
import org.attune.web.sessions.Sessions;
import org.attune.web.visit.Visitor;

/// Finds the transcript of a session for whoever may read it, or says why it is not read.
public final class OwnTranscripts {

    private static final int NOT_FOUND = 404;
    private static final int FORBIDDEN = 403;
    private static final ErrorPage WITHHELD = new ErrorPage(FORBIDDEN, "The client does not agree to this",
            "The transcript is not shown, because the client has not agreed to it, or not any more.",
            "If it is yours, it can be erased on the page of the session.");
    private static final ErrorPage UNDECIDED = new ErrorPage(FORBIDDEN, "This is not ready yet",
            "Others read a transcript once its therapist has decided what stands in place of names.",
            "Ask the therapist of the case.");

    private final Store store;
    private final Sessions sessions;

    public OwnTranscripts(Store store, Sessions sessions) {
        this.store = store;
        this.sessions = sessions;
    }

    /// The page of a transcript for its therapist or a supervisor.
    Reply read(Visitor visitor, String id, int number, BiFunction<Session, KeptTranscript, Reply> page) {
        return sessions.read(visitor, id, number, (session, asked) -> find(visitor, session, page));
    }

    /// The page of a transcript of the visitor's own.
    Reply work(Visitor visitor, String id, int number, BiFunction<Session, KeptTranscript, Reply> page) {
        return sessions.work(visitor, id, number, session -> find(visitor, session, page));
    }

    private Reply find(Visitor visitor, Session session, BiFunction<Session, KeptTranscript, Reply> page) {
        Purpose purpose = session.isOwn() ? Purpose.THERAPY : Purpose.SUPERVISION;
        return switch (store.transcripts().read(visitor.asker(), session.meeting().id(), purpose)) {
            case TranscriptView.Here here -> page.apply(session, here.transcript());
            case TranscriptView.Withheld withheld -> WITHHELD;
            case TranscriptView.Undecided undecided -> UNDECIDED;
            case TranscriptView.NotThere none -> ErrorPage.of(NOT_FOUND);
        };
    }
}
