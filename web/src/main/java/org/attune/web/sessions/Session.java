package org.attune.web.sessions;

import static java.util.Objects.requireNonNull;

import org.attune.core.form.ShownForm;
import org.attune.store.cases.Meeting;
import org.attune.store.cases.TherapyCase;
import org.attune.store.forms.Forms.Standing;
import org.attune.store.forms.HalfState;
import org.attune.web.words.Language;

/// A session that somebody has open.
///
/// @param therapyCase its case
/// @param meeting the session
/// @param isOwn whether whoever looks is the therapist, and may work with it
/// @param forms how many forms were asked about it
public record Session(TherapyCase therapyCase, Meeting meeting, boolean isOwn, int forms) {

    /// A form that was asked about a session, with how far it has come and nothing of what was answered.
    ///
    /// @param session the session
    /// @param standing how far it has come
    /// @param shown its words, in the language that the client reads
    public record Asked(Session session, Standing standing, ShownForm shown) {
        public Asked {
            requireNonNull(session, "session");
            requireNonNull(standing, "standing");
            requireNonNull(shown, "shown");
        }

        /// What the store calls it.
        public String formId() {
            return standing.form().id();
        }

        /// Where it is.
        public String path() {
            return session.path() + "/forms/" + formId();
        }

        /// What the window calls it: where several were asked, by its name.
        public String title() {
            return session.hasSeveral() ? shown.instrument().name() + ", session " + session.meeting.number() + " of "
                    + session.therapyCase.pseudonym() : session.title();
        }

        /// Whether the client has handed in, as far as may be known.
        public boolean isClientIn() {
            return standing.client() instanceof HalfState.HandedIn;
        }

        /// Whether the therapist has handed in.
        public boolean isTherapistIn() {
            return standing.therapist() instanceof HalfState.HandedIn;
        }

        /// How far the client's half has come, in a sentence.
        public String clientHalf() {
            return isClientIn() ? "The client's half is in." : "The client's half: waiting.";
        }

        /// How far the therapist's half has come, in a sentence to whoever looks.
        public String therapistHalf() {
            if (session.isOwn) {
                return isTherapistIn() ? "Your half is in."
                        : standing.isRevealed() ? "Your half stays open." : "Your half: waiting for you.";
            }
            return isTherapistIn() ? "The therapist's half is in." : "The therapist's half: waiting.";
        }
    }

    public Session {
        requireNonNull(therapyCase, "therapyCase");
        requireNonNull(meeting, "meeting");
    }

    /// Whether several forms were asked about it.
    public boolean hasSeveral() {
        return forms > 1;
    }

    /// What the window calls it.
    public String title() {
        return "Session " + meeting.number() + " of " + therapyCase.pseudonym();
    }

    /// Its date in words.
    public String date() {
        return Language.ENGLISH.say(meeting.heldOn());
    }

    /// Where its case is.
    public String casePath() {
        return pathOf(therapyCase);
    }

    /// Where a case is.
    public static String pathOf(TherapyCase therapyCase) {
        return "/cases/" + therapyCase.id();
    }

    /// Where it is.
    public String path() {
        return casePath() + "/sessions/" + meeting.number();
    }

    /// Where something is asked about it.
    public String askPath() {
        return path() + "/form";
    }
}
