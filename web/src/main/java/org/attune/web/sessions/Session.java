package org.attune.web.sessions;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

import org.attune.core.form.ShownForm;
import org.attune.store.cases.Meeting;
import org.attune.store.cases.TherapyCase;
import org.attune.store.forms.Forms.Standing;
import org.attune.store.forms.HalfState;

/// A session that somebody has open, with how far its form has come and nothing of what was answered.
///
/// @param therapyCase its case
/// @param meeting the session
/// @param isOwn whether whoever looks is the therapist, and may work with it
/// @param forms what was asked about it, the first one first
public record Session(TherapyCase therapyCase, Meeting meeting, boolean isOwn, List<Asked> forms) {

    /// A form that was asked.
    ///
    /// @param standing how far it has come
    /// @param shown its words, in the language that the client reads
    public record Asked(Standing standing, ShownForm shown) {
        public Asked {
            requireNonNull(standing, "standing");
            requireNonNull(shown, "shown");
        }

        /// What the store calls it.
        public String formId() {
            return standing.form().id();
        }

        /// Whether the client has handed in, as far as may be known.
        public boolean isClientIn() {
            return standing.client() instanceof HalfState.HandedIn;
        }

        /// Whether the therapist has handed in.
        public boolean isTherapistIn() {
            return standing.therapist() instanceof HalfState.HandedIn;
        }
    }

    public Session {
        requireNonNull(therapyCase, "therapyCase");
        requireNonNull(meeting, "meeting");
        forms = List.copyOf(forms);
    }

    /// The form that its page is about; empty while none was asked.
    public Optional<Asked> asked() {
        return forms.stream().findFirst();
    }

    /// What the window calls it.
    public String title() {
        return "Session " + meeting.number() + " of " + therapyCase.pseudonym();
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
}
