package org.attune.web.minute;

import static java.util.Objects.requireNonNull;

/// The open line.
///
/// @param voice what it speaks
/// @param question the invitation to write
/// @param text what was written so far
/// @param back the page before
/// @param isTooLong whether what was sent is too long to be kept
public record LinePage(Voice voice, String question, String text, String back, boolean isTooLong)
        implements
            ClientPage {

    private static final int UNPROCESSABLE = 422;

    public LinePage {
        requireNonNull(voice, "voice");
        requireNonNull(question, "question");
        requireNonNull(text, "text");
        requireNonNull(back, "back");
    }

    @Override
    public String title() {
        return voice.say("line.title");
    }

    @Override
    public int status() {
        return isTooLong ? UNPROCESSABLE : 200;
    }

    /// Says nothing of what was written.
    @Override
    public String toString() {
        return "LinePage";
    }
}
