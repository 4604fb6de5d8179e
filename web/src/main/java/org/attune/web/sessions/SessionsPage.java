package org.attune.web.sessions;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.attune.store.cases.Meeting;
import org.attune.store.cases.TherapyCase;
import org.attune.web.page.Page;
import org.attune.web.words.Language;

/// The sessions of a case, the latest first.
///
/// @param therapyCase the case
/// @param meetings its sessions
/// @param next what would be added
/// @param refusal why the last try did not work; empty at first
public record SessionsPage(TherapyCase therapyCase, List<Meeting> meetings, Next next, String refusal)
        implements
            Page {

    private static final int UNPROCESSABLE = 422;

    /// The session that would be added.
    ///
    /// @param number its number
    /// @param date its date, as typed or today
    public record Next(int number, String date) {

        /// Nothing, for whoever only reads.
        static final Next NONE = new Next(0, "");

        public Next {
            requireNonNull(date, "date");
        }

        /// Whether it may be added.
        public boolean isPossible() {
            return number > 0;
        }
    }

    public SessionsPage {
        requireNonNull(therapyCase, "therapyCase");
        meetings = List.copyOf(meetings);
        requireNonNull(next, "next");
        requireNonNull(refusal, "refusal");
    }

    /// Where its case is.
    public String casePath() {
        return Session.pathOf(therapyCase);
    }

    /// A session's date in words.
    public String date(Meeting meeting) {
        return Language.ENGLISH.say(meeting.heldOn());
    }

    @Override
    public String title() {
        return "Sessions of " + therapyCase.pseudonym();
    }

    @Override
    public int status() {
        return refusal.isEmpty() ? 200 : UNPROCESSABLE;
    }
}
