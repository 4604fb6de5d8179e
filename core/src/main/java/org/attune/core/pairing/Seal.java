package org.attune.core.pairing;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Set;

import org.attune.core.course.Respondent;

/// When the two halves of a form open to the other person.
///
/// Both stay sealed until both are in or the agreed time has passed, so that neither person answers with the other's answers in
/// mind. A half that was never handed in stays with the person who began it, whatever the time.
///
/// @param in who has handed in
/// @param agreed the time from which the halves are open in any case
public record Seal(Set<Respondent> in, Instant agreed) {

    private static final Set<Respondent> BOTH = Set.of(Respondent.CLIENT, Respondent.THERAPIST);

    public Seal {
        in = Set.copyOf(in);
        requireNonNull(agreed, "agreed");
    }

    /// Whether the seal is broken: both are in, or the agreed time has come.
    public boolean isBroken(Instant now) {
        return in.containsAll(BOTH) || !now.isBefore(agreed);
    }

    /// What the therapist may see of the client's half.
    ///
    /// @param sharing what the client chose on handing in
    public View ofClientHalf(Sharing sharing, Instant now) {
        if (!in.contains(Respondent.CLIENT)) {
            return View.NOTHING;
        }
        boolean isTime = switch (sharing) {
            case NOW, ONLY_THE_LINE -> isBroken(now);
            case BEFORE_NEXT -> !now.isBefore(agreed);
            case KEPT -> false;
        };
        if (!isTime) {
            return View.NOTHING;
        }
        return sharing.sharesAnswers() ? View.ANSWERS : View.SCORE;
    }

    /// What the client may see of the therapist's half: everything once the seal is broken and it is in.
    public View ofTherapistHalf(Instant now) {
        return in.contains(Respondent.THERAPIST) && isBroken(now) ? View.ANSWERS : View.NOTHING;
    }

    /// How much of a half the other person may see.
    public enum View {
        /// Nothing; not even whether anything was answered.
        NOTHING,
        /// The score.
        SCORE,
        /// Every answer, the words and the score.
        ANSWERS
    }
}
