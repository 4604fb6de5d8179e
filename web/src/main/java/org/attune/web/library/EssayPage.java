package org.attune.web.library;

import gg.jte.Content;
import org.attune.store.library.Essay;
import org.attune.store.library.Essay.Standing;
import org.attune.web.page.Page;

/// One essay, and what may be done with it.
///
/// @param essay what it says
/// @param isOwn whether the visitor wrote it
/// @param mayTakeBack whether the visitor may take it back from where it stands
/// @param refusal why the last try did not work; empty at first
public record EssayPage(Essay essay, boolean isOwn, boolean mayTakeBack, String refusal) implements Page {

    private static final int UNPROCESSABLE = 422;

    /// The text.
    public Content text() {
        return out -> out.writeContent(EssayText.html(essay.words().text()));
    }

    /// Its language.
    public String language() {
        return EssayText.tag(essay.words().language());
    }

    /// Whether it may be written on.
    public boolean isDraft() {
        return essay.standing() instanceof Standing.Draft;
    }

    /// Whether somebody may publish it.
    public boolean isHandedIn() {
        return essay.standing() instanceof Standing.HandedIn;
    }

    /// How far it has come.
    public String standing() {
        return switch (essay.standing()) {
            case Standing.Draft draft -> "A draft. You alone have it.";
            case Standing.HandedIn handedIn -> isOwn ? "Handed in. Somebody else reads it before everybody can."
                    : "Handed in for a second person to read. Until it is published, therapists and supervisors have it.";
            case Standing.Published published ->
                "Published. Everybody in the practice can read it, and so can whoever reads the "
                        + "feed while that is open.";
        };
    }

    /// Where it is.
    public String path() {
        return "/library/essays/" + essay.id();
    }

    @Override
    public String title() {
        return "Essay";
    }

    @Override
    public int status() {
        return refusal.isEmpty() ? 200 : UNPROCESSABLE;
    }

    /// Shows no words.
    @Override
    public String toString() {
        return "EssayPage[" + essay.id() + "]";
    }
}
