package org.attune.core.instrument;

/// What the rights to a form allow. Scoring needs no wording, so every class may be scored.
public enum LicenceClass {
    /// Anyone may reproduce and show the form.
    FREE,
    /// The form may be shown unchanged and not for profit; its wording is no part of the program.
    NONCOMMERCIAL,
    /// The wording needs somebody's permission; only the key is here.
    DEFINITION_ONLY,
    /// Written for Attune.
    OURS;

    /// Whether the program may carry the wording of such a form.
    public boolean allowsWording() {
        return switch (this) {
            case FREE, OURS -> true;
            case NONCOMMERCIAL, DEFINITION_ONLY -> false;
        };
    }
}
