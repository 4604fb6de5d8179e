package org.attune.web.own;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.attune.web.minute.ClientPage;
import org.attune.web.minute.Voice;
import org.attune.web.words.Language;

/// Before the client's own page: a PIN is chosen the first time, and asked for from then on.
///
/// @param voice what it speaks
/// @param isFirst whether it is to be chosen
/// @param refusal why the last try did not work; empty at first
public record PinPage(Voice voice, boolean isFirst, String refusal) implements ClientPage {

    private static final int UNPROCESSABLE = 422;

    public PinPage {
        requireNonNull(voice, "voice");
        requireNonNull(refusal, "refusal");
    }

    /// The languages to choose from.
    public List<Language> languages() {
        return List.of(Language.values());
    }

    @Override
    public String title() {
        return voice.say(isFirst ? "own.pin.choose.title" : "own.pin.enter.title");
    }

    @Override
    public int status() {
        return refusal.isEmpty() ? 200 : UNPROCESSABLE;
    }
}
