package org.attune.web.account;

import static java.util.Objects.requireNonNull;

import org.attune.web.page.Page;

/// Asks for the password again, after a long silence.
///
/// @param signInName whose visit it is, for the browser's own store of passwords
/// @param refusal why the last try did not work; empty at first
public record UnlockPage(String signInName, String refusal) implements Page {

    private static final int UNPROCESSABLE = 422;

    public UnlockPage {
        requireNonNull(signInName, "signInName");
        requireNonNull(refusal, "refusal");
    }

    @Override
    public String title() {
        return "Locked";
    }

    @Override
    public int status() {
        return refusal.isEmpty() ? 200 : UNPROCESSABLE;
    }
}
