package org.attune.core.instrument;

/// What the rights to a form allow. Scoring needs no wording, so every class may be scored.
public enum LicenceClass {
    /// Anyone may reproduce and show the form.
    FREE("free", "Anyone may reproduce and show this form."),
    /// The form may be shown unchanged and not for profit; its wording is no part of the program.
    NONCOMMERCIAL("non-commercial pack",
            "Its wording may be used unchanged and not for profit, so it is no part of Attune. A practice that may use it "
                    + "brings the wording and attests the permission."),
    /// The wording needs somebody's permission; only the key is here.
    DEFINITION_ONLY("bring your own wording",
            "Its wording needs somebody's permission, so only the key is here. A practice that holds the permission brings "
                    + "the wording and attests it."),
    /// The rights bar any copy on a screen: nothing shows this form, whoever brings its wording.
    NEVER("never shown",
            "Its licence bars copies on a screen, so Attune never shows it and takes no wording for it, wherever it comes "
                    + "from. Totals of the authors' own form can be read."),
    /// Written for Attune.
    OURS("our own", "Written for Attune. Anyone may use, change and translate it.");

    private final String title;
    private final String meaning;

    LicenceClass(String title, String meaning) {
        this.title = title;
        this.meaning = meaning;
    }

    /// The class in a few words, as lists say it.
    public String title() {
        return title;
    }

    /// The class in a sentence or two.
    public String meaning() {
        return meaning;
    }

    /// Whether the program may carry the wording of such a form.
    public boolean allowsWording() {
        return switch (this) {
            case FREE, OURS -> true;
            case NONCOMMERCIAL, DEFINITION_ONLY, NEVER -> false;
        };
    }

    /// Whether a practice may bring a wording that it holds the permission for.
    public boolean takesWording() {
        return switch (this) {
            case FREE, OURS, NONCOMMERCIAL, DEFINITION_ONLY -> true;
            case NEVER -> false;
        };
    }
}
