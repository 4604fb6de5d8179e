package org.attune.web.telling;

import static java.util.Objects.requireNonNull;

import gg.jte.Content;
import org.attune.figures.retelling.Retelling;
import org.attune.figures.retelling.Retelling.Told;
import org.attune.web.page.Page;

/// Two tellings of a tension side by side, with what changed marked.
///
/// @param id of the tension
/// @param pseudonym of its case
/// @param sentence what changed
/// @param columns the two
public record SideBySidePage(String id, String pseudonym, String sentence, Content columns) implements Page {

    public SideBySidePage {
        requireNonNull(id, "id");
        requireNonNull(pseudonym, "pseudonym");
        requireNonNull(sentence, "sentence");
        requireNonNull(columns, "columns");
    }

    static SideBySidePage of(String id, String pseudonym, Account earlier, Account later) {
        Retelling retelling = new Retelling(told(earlier), told(later));
        return new SideBySidePage(id, pseudonym, retelling.sentence(), out -> out.writeContent(retelling.columns()));
    }

    private static Told told(Account account) {
        return new Told(account.signature(), "", account.words());
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
