package org.attune.web.minute;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.attune.web.forms.CallList;

/// A page that says something and asks nothing: thanks, a link that has run out, a link that opens nothing.
///
/// @param voice what it speaks
/// @param title its heading
/// @param sentences what it says
/// @param action what can be done
/// @param status the status it is sent with
/// @param calls whom to call in danger; none where nothing was asked about it
public record WordPage(Voice voice, String title, List<String> sentences, Action action, int status, CallList calls)
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
        requireNonNull(calls, "calls");
    }

    /// A page where nobody has to be called.
    WordPage(Voice voice, String title, List<String> sentences, Action action, int status) {
        this(voice, title, sentences, action, status, CallList.NONE);
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
