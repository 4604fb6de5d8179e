package org.attune.web.account;

import static java.util.Objects.requireNonNull;

import org.attune.web.page.Page;

/// Name and password.
///
/// @param refusal why the last try did not work; empty at first
public record SignInPage(String refusal) implements Page {

    private static final int UNPROCESSABLE = 422;

    public SignInPage {
        requireNonNull(refusal, "refusal");
    }

    @Override
    public String title() {
        return "Sign in";
    }

    @Override
    public int status() {
        return refusal.isEmpty() ? 200 : UNPROCESSABLE;
    }
}
