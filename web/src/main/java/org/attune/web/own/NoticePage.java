package org.attune.web.own;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.attune.web.minute.ClientPage;
import org.attune.web.minute.Voice;

/// A page that says something instead of opening: a link that has run out, a page that is closed, an empty one.
///
/// @param voice what it speaks
/// @param title its heading
/// @param sentences what it says
/// @param action what can be done
/// @param status the status it is sent with
public record NoticePage(Voice voice, String title, List<String> sentences, Action action, int status)
        implements
            ClientPage {

    /// What can be done on such a page.
    public enum Action {
        /// Nothing but to leave.
        NONE,
        /// A new link can be asked for.
        ASK,
        /// Nothing: whoever reads it is out already.
        LEFT
    }

    public NoticePage {
        requireNonNull(voice, "voice");
        requireNonNull(title, "title");
        sentences = List.copyOf(sentences);
        requireNonNull(action, "action");
    }
}
