package org.attune.web.coding.sheet;

import static java.util.Objects.requireNonNull;

import org.attune.store.coding.Plan.Kind;
import org.attune.store.coding.Round;
import org.attune.web.page.Page;

/// A coder's own sheet of a session: what there is to see and hear, the codes, and the session as far as it is coded.
///
/// @param round the round it is coded in
/// @param session which of its sessions
/// @param board what the coder has in hand
/// @param material what there is to see and hear
/// @param standing whether anything may still be given
public record SheetPage(Round round, Round.Part session, Board board, SessionMaterial material, Standing standing)
        implements
            Page {

    /// How a sheet stands.
    public enum Standing {
        /// The coder is at it.
        OPEN,
        /// The coder has handed it in; what others gave is not to be seen.
        HANDED_IN,
        /// All have handed in.
        REVEALED
    }

    public SheetPage {
        requireNonNull(round, "round");
        requireNonNull(session, "session");
        requireNonNull(board, "board");
        requireNonNull(material, "material");
        requireNonNull(standing, "standing");
    }

    @Override
    public String title() {
        return "Coding " + session.label();
    }

    /// What becomes of a sheet that was handed in.
    static String seal(Round round, String first) {
        return first + (round.plan().kind() == Kind.TRAINING
                ? " Once the gold sheet is in as well, you see both, and so does whoever trains you."
                : " It stays sealed until all have handed in.");
    }

    /// How it stands with a sheet that lies closed.
    public String closed() {
        return isRevealed() ? "It can be looked at together with the others." : seal(round, "You handed this in.");
    }

    /// What handing in means.
    public String handingIn() {
        return seal(round,
                "What you hand in now is what agreement is computed from, whatever you change later.");
    }

    /// Where the round is.
    public String roundPath() {
        return "/coding/" + round.id();
    }

    /// Whether all have handed in.
    public boolean isRevealed() {
        return standing == Standing.REVEALED;
    }
}
