package org.attune.web.telling;

import static java.util.Objects.requireNonNull;

import org.attune.web.page.Page;

/// Two tellings of a tension side by side.
///
/// @param id of the tension
/// @param pseudonym of its case
/// @param earlier the older one
/// @param later the newer one
public record SideBySidePage(String id, String pseudonym, Account earlier, Account later) implements Page {

    public SideBySidePage {
        requireNonNull(id, "id");
        requireNonNull(pseudonym, "pseudonym");
        requireNonNull(earlier, "earlier");
        requireNonNull(later, "later");
    }

    static SideBySidePage of(String id, String pseudonym, Account earlier, Account later) {
        return new SideBySidePage(id, pseudonym, earlier, later);
    }

    /// Where all tellings are.
    public String tellingsPath() {
        return TellingsPage.path(id);
    }

    @Override
    public String title() {
        return "Two tellings of a tension in " + pseudonym;
    }

    /// Says nothing of what was told.
    @Override
    public String toString() {
        return "SideBySidePage";
    }
}
