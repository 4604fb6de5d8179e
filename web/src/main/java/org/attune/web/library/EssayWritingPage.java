package org.attune.web.library;

import java.util.List;

import org.attune.store.library.Essay;
import org.attune.store.library.Essay.Words;
import org.attune.web.page.Page;

/// Writing an essay.
///
/// @param path where it is sent
/// @param typed what stands in the fields
/// @param choices for whom it may be
/// @param refusal why the last try did not work; empty at first
/// @param elsewhere what another window made of it meanwhile; empty for nothing
public record EssayWritingPage(String path, Typed typed, List<Readers.Choice> choices, String refusal,
        String elsewhere) implements Page {

    private static final int UNPROCESSABLE = 422;

    /// What stands in the fields.
    ///
    /// @param title on one line
    /// @param signed the name under it
    /// @param language `ENGLISH` or `GERMAN`
    /// @param text in Markdown
    /// @param audience for whom it is, as a choice
    /// @param changed of when the draft is that was read before; empty for a new one
    public record Typed(String title, String signed, String language, String text, String audience, String changed) {
        /// The same, to be sent again now that somebody has seen what another window made of the draft.
        Typed overtakenBy(Essay now) {
            return new Typed(title, signed, language, text, audience, now.changedAt().toString());
        }

        /// Shows no words.
        @Override
        public String toString() {
            return "Typed[...]";
        }
    }

    public EssayWritingPage {
        choices = List.copyOf(choices);
    }

    /// The longest text.
    public int longest() {
        return Words.LONGEST_TEXT;
    }

    @Override
    public String title() {
        return "Write an essay";
    }

    @Override
    public int status() {
        return refusal.isEmpty() ? 200 : UNPROCESSABLE;
    }

    /// Shows no words.
    @Override
    public String toString() {
        return "EssayWritingPage[...]";
    }
}
