package org.attune.store.coding;

import static java.util.Objects.requireNonNull;

import java.util.EnumSet;
import java.util.Set;

import org.attune.core.codebook.CodebookName;
import org.attune.store.consent.Consent.Material;
import org.attune.store.consent.Consent.Purpose;

/// What a round is for and by what it is coded.
///
/// @param title what its people call it
/// @param codebook the version that every sheet of it is pinned to
/// @param purpose what the clients agreed to
/// @param materials what the coders work from, in Attune or not; the clients agreed to all of it
/// @param kind whether it is coded for itself or to learn coding
public record Plan(String title, CodebookName codebook, Purpose purpose, Set<Material> materials, Kind kind) {

    /// What a round is.
    public enum Kind {
        /// Sessions are coded for what they show; all coders see all sheets after the reveal.
        ORDINARY,
        /// Coders learn on sessions that have a gold sheet; each sees their own sheet and the gold one, the trainer all of them.
        TRAINING
    }

    /// Consents that a round can rest on; therapy itself asks for no coders.
    private static final Set<Purpose> PURPOSES = EnumSet.of(Purpose.RESEARCH, Purpose.PEER_GROUP, Purpose.SUPERVISION,
            Purpose.TEACHING);
    private static final Set<Material> MATERIALS = EnumSet.of(Material.TRANSCRIPT, Material.RECORDING);

    public Plan {
        requireNonNull(title, "title");
        requireNonNull(codebook, "codebook");
        requireNonNull(kind, "kind");
        materials = Set.copyOf(materials);
        if (!PURPOSES.contains(purpose)) {
            throw new IllegalArgumentException("a round rests on one of the purposes " + PURPOSES);
        }
        if (materials.isEmpty() || !MATERIALS.containsAll(materials)) {
            throw new IllegalArgumentException("coders work from " + MATERIALS + ", or one of them");
        }
    }

    /// Says nothing of the title, which people write.
    @Override
    public String toString() {
        return "Plan[" + codebook + ", " + purpose + ", " + kind + "]";
    }
}
