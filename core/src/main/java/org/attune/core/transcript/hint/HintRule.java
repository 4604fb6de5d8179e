package org.attune.core.transcript.hint;

import java.util.List;
import java.util.Optional;

import org.attune.core.transcript.Transcript;

/// A named, versioned way to find places to look in a transcript.
///
/// Rules are values: the same words give the same hints. A rule may be shared between threads if its embedder may.
public sealed interface HintRule {

    /// What it says of itself.
    HintCard card();

    /// Looks at one turn after the other and never ahead: whole sessions leak how they ended, so a rule that is to be of use in
    /// reading one must not know.
    non-sealed interface OfTurns extends HintRule {

        /// What it notices at the newest turn of a prefix.
        Optional<Hint> look(Prefix prefix);

        /// The texts of a transcript whose vectors it will ask for, so that they can be computed together.
        default List<String> textsToEmbed(Transcript transcript) {
            return List.of();
        }
    }

    /// Looks at the sessions of one case up to the newest.
    non-sealed interface OverSessions extends HintRule {

        /// What it notices in the newest session; the hint is at that session's first turn by the client.
        ///
        /// @param sessions in order; those without a transcript are simply not here
        Optional<Hint> look(List<Transcript> sessions);
    }
}
