package org.attune.web.account;

import static java.util.Objects.requireNonNull;

import org.attune.web.page.Page;

/// Asks for the six digits of the authenticator, or a recovery code.
///
/// @param refusal why the last try did not work; empty at first
public record SecondStepPage(String refusal) implements Page {

    private static final int UNPROCESSABLE = 422;

    public SecondStepPage {
        requireNonNull(refusal, "refusal");
    }

    @Override
    public String title() {
        return "Second step";
    }

    @Override
    public int status() {
        return refusal.isEmpty() ? 200 : UNPROCESSABLE;
    }
}
