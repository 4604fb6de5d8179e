package org.attune.web.library;

import java.util.List;

import org.attune.store.library.Essay.Words;
import org.attune.web.page.Page;

/// Writing an essay.
///
/// @param path where it is sent
/// @param typed what stands in the fields
/// @param choices for whom it may be
/// @param refusal why the last try did not work; empty at first
public record EssayWritingPage(String path, Typed typed, List<Readers.Choice> choices,
        String refusal) implements Page {

    private static final int UNPROCESSABLE = 422;

    /// What stands in the fields.
    ///
    /// @param title on one line
    /// @param signed the name under it
    /// @param language `ENGLISH` or `GERMAN`
    /// @param text in Markdown
    /// @param audience for whom it is, as a choice
    public record Typed(String title, String signed, String language, String text, String audience) {
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
}
