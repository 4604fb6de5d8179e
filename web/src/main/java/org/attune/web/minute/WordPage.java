package org.attune.web.minute;

import static java.util.Objects.requireNonNull;

import java.util.List;

/// A page that says something and asks nothing: thanks, a link that has run out, a link that opens nothing.
///
/// @param voice what it speaks
/// @param title its heading
/// @param sentences what it says
/// @param action what can be done
/// @param status the status it is sent with
public record WordPage(Voice voice, String title, List<String> sentences, Action action, int status)
        implements
            ClientPage {

    private static final int GONE = 410;

    /// What can be done on such a page.
    public enum Action {
        /// Nothing.
        NONE,
        /// A new link can be asked for.
        ASK,
        /// Nothing, and the way out is not shown either, for whoever reads it is out already.
        LEFT
    }

    public WordPage {
        requireNonNull(voice, "voice");
        requireNonNull(title, "title");
        sentences = List.copyOf(sentences);
        requireNonNull(action, "action");
    }

    /// A page with nothing to do.
    static WordPage of(Voice voice, String title, String... sentences) {
        return new WordPage(voice, voice.say(title), List.of(sentences), Action.NONE, 200);
    }

    /// A page about something that is no more.
    static WordPage gone(Voice voice, String title, Action action, String... sentences) {
        return new WordPage(voice, voice.say(title), List.of(sentences), action, GONE);
    }
}
