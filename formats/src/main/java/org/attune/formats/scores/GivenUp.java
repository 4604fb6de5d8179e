package org.attune.formats.scores;

import java.util.Optional;

/// A table cannot be read case by case, so everything has to be read again in another way. It never leaves this
/// package.
final class GivenUp extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String sentence;

    private GivenUp(String sentence) {
        super("not case by case", null, false, false);
        this.sentence = sentence;
    }

    /// For a reason that the user need not hear of.
    static GivenUp silently() {
        return new GivenUp("");
    }

    /// For a reason that the user should hear of.
    static GivenUp saying(String sentence) {
        return new GivenUp(sentence);
    }

    /// What to say about it.
    Optional<String> remark() {
        return sentence.isEmpty() ? Optional.empty() : Optional.of(sentence);
    }
}
