package org.attune.cli.terminal;

/// What was typed cannot be meant so. The message says what is wrong and what is allowed.
public final class WrongUsage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public WrongUsage(String message) {
        super(message);
    }
}
