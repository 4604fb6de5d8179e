package org.attune.web.sessions;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.attune.web.page.Page;
import org.attune.web.sessions.Session.Asked;

/// The therapist's half and the guess, on one page.
///
/// @param asked the form
/// @param own the mirrored questions
/// @param guesses the client's questions that are guessed
/// @param words the open line so far
/// @param refusal why the last try did not work; empty at first
public record HalfPage(Asked asked, List<Field> own, List<Field> guesses, String words,
        String refusal) implements Page {

    private static final int UNPROCESSABLE = 422;

    public HalfPage {
        requireNonNull(asked, "asked");
        own = List.copyOf(own);
        guesses = List.copyOf(guesses);
        requireNonNull(words, "words");
        requireNonNull(refusal, "refusal");
    }

    @Override
    public String title() {
        return "Your half of session " + asked.session().meeting().number() + " with "
                + asked.session().therapyCase().pseudonym();
    }

    @Override
    public int status() {
        return refusal.isEmpty() ? 200 : UNPROCESSABLE;
    }

    /// Says nothing of what was written.
    @Override
    public String toString() {
        return "HalfPage";
    }
}
