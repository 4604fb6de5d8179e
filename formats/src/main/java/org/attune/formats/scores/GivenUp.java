package org.attune.formats.scores;

import java.util.Optional;

/// A table cannot be read case by case, so everything has to be read again in another way. It never leaves this package.
final class GivenUp extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Optional<String> remark;

    private GivenUp(Optional<String> remark) {
        super("not case by case", null, false, false);
        this.remark = remark;
    }

    /// For a reason that the user need not hear of.
    static GivenUp silently() {
        return new GivenUp(Optional.empty());
    }

    /// For a reason that the user should hear of.
    static GivenUp saying(String sentence) {
        return new GivenUp(Optional.of(sentence));
    }

    /// What to say about it.
    Optional<String> remark() {
        return remark;
    }
}
