package org.attune.web.coding;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.attune.core.codebook.Codebook;
import org.attune.store.coding.Plan.Kind;
import org.attune.store.coding.Round;
import org.attune.web.page.Page;

/// A round: its sessions, who codes, and what can be looked at together. It does not say how far anybody is.
///
/// @param round the round
/// @param codebook what it is coded by
/// @param sessions its sessions
/// @param coders who codes
public record RoundPage(Round round, Codebook codebook, List<SessionLine> sessions, List<CoderLine> coders)
        implements
            Page {

    /// A session of the round.
    ///
    /// @param label what it is called
    /// @param own where the visitor's own sheet is; empty where they do not code it
    /// @param gold where the gold sheet is written; empty where there is none to write
    /// @param together where all sheets lie side by side; empty as long as they are sealed
    /// @param states how the visitor's own sheet stands, in a word
    public record SessionLine(String label, String own, String gold, String together, String states) {}

    /// Somebody who codes.
    ///
    /// @param label what the others call them
    /// @param name who it is, for whoever leads the round; empty for others
    /// @param personId how a form refers to them
    /// @param isDismissed whether they code no more
    public record CoderLine(String label, String name, String personId, boolean isDismissed) {}

    public RoundPage {
        requireNonNull(round, "round");
        requireNonNull(codebook, "codebook");
        sessions = List.copyOf(sessions);
        coders = List.copyOf(coders);
    }

    @Override
    public String title() {
        return round.plan().title();
    }

    /// Until when sheets stay sealed.
    public String sealed() {
        return round.plan().kind() == Kind.TRAINING ? "sealed until a coder and the gold sheet are in"
                : "sealed until all have handed in";
    }

    /// Where the round is.
    public String path() {
        return OwnRounds.path(round);
    }

    /// Whether anything can be looked at together.
    public boolean isAnyRevealed() {
        return sessions.stream().anyMatch(session -> !session.together().isEmpty());
    }
}
