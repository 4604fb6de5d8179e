package org.attune.web.minute;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.attune.web.words.Language;

/// The first page: who asks, how long it takes, who will see it.
///
/// @param voice what it speaks
/// @param session which session it is about, in words
/// @param notice what must stand wherever the form is shown
/// @param languages the languages to choose from
/// @param next where Begin leads
public record WelcomePage(Voice voice, String session, Notice notice, List<Language> languages, String next)
        implements
            ClientPage {

    /// What must stand wherever a form is shown.
    ///
    /// @param text as its licence has it, in English
    /// @param isUnvalidated whether nobody has tested it yet
    public record Notice(String text, boolean isUnvalidated) {
        public Notice {
            requireNonNull(text, "text");
        }
    }

    public WelcomePage {
        requireNonNull(voice, "voice");
        requireNonNull(session, "session");
        requireNonNull(notice, "notice");
        languages = List.copyOf(languages);
        requireNonNull(next, "next");
    }

    @Override
    public String title() {
        return voice.say("welcome.title");
    }
}
