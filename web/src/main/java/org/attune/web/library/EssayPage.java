package org.attune.web.library;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import gg.jte.Content;
import org.attune.store.library.Essay;
import org.attune.store.library.Essay.Standing;
import org.attune.web.page.Page;

/// One essay, and what may be done with it.
///
/// @param essay what it says
/// @param may what the visitor may do with it
/// @param audience for whom it is, in words
/// @param doubts words that look like a name, of which the visitor says whether they name anybody before they publish it
/// @param ruled of which words whoever published it said that they name nobody
/// @param refusal why the last try did not work; empty at first
public record EssayPage(Essay essay, May may, String audience, List<String> doubts, List<Ruled> ruled,
        String refusal) implements Page {

    private static final int UNPROCESSABLE = 422;

    /// What a visitor may do.
    ///
    /// @param isOwn whether they wrote it
    /// @param takeBack whether they may take it back from where it stands
    /// @param ask whether it was not taken in, and they may leave it to its reader to say of words whether they name anybody
    public record May(boolean isOwn, boolean takeBack, boolean ask) {}

    /// A word that names nobody.
    ///
    /// @param word as it stands there
    /// @param by the name of who said so
    /// @param at when
    public record Ruled(String word, String by, Instant at) {
        /// The day, in UTC.
        public LocalDate day() {
            return LocalDate.ofInstant(at, ZoneOffset.UTC);
        }

        /// Shows no word.
        @Override
        public String toString() {
            return "Ruled[" + at + "]";
        }
    }

    public EssayPage {
        doubts = List.copyOf(doubts);
        ruled = List.copyOf(ruled);
    }

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
            case Standing.HandedIn handedIn -> may.isOwn() ? "Handed in. Somebody else reads it before others can."
                    : "Handed in for a second person to read. Until it is published, those who could publish it have it.";
            case Standing.Published published -> "Published.";
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
