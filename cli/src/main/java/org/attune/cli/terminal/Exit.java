package org.attune.cli.terminal;

/// How a run ended, as the number that a shell sees.
public enum Exit {
    /// Everything asked for was done.
    DONE(0),
    /// Done, and there is at least one flag; only when `--fail-on-flag` asked for it.
    FLAGGED(1),
    /// What was typed cannot be meant so.
    WRONG_USAGE(2),
    /// An input could not be read, or not as what it claims to be.
    UNREADABLE(3),
    /// A result could not be written.
    UNWRITABLE(4),
    /// A fault of the program.
    OUR_FAULT(5);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    /// The number that a shell sees.
    public int code() {
        return code;
    }
}
