package org.attune.web.page;

import static java.util.Objects.requireNonNull;

/// Where the browser goes after something was done, so that reloading does nothing twice.
///
/// @param path a path of ours, beginning with one slash
/// @param saying one sentence for the next page to begin with; empty for none. No answer and no name belongs in it
public record Go(String path, String saying) implements Reply {

    public Go {
        requireNonNull(saying, "saying");
        if (!path.startsWith("/") || path.startsWith("//") || path.startsWith("/\\")
                || path.chars().anyMatch(sign -> sign < ' ')) {
            throw new IllegalArgumentException("a path of ours begins with one slash and has no control signs");
        }
    }

    /// To a page, without a word.
    public static Go to(String path) {
        return new Go(path, "");
    }

    /// The same, with a sentence for the next page to begin with.
    public Go saying(String sentence) {
        return new Go(path, sentence);
    }
}
