package org.attune.web.account;

import static java.util.Objects.requireNonNull;

import org.attune.web.page.Page;

/// Where a one-time link leads: the first person of a practice, or one who was added, chooses a password.
///
/// @param isFirst whether the practice has nobody yet
/// @param shownName as typed before, or as the practice knows them
/// @param signInName likewise
/// @param refusal why the last try did not work; empty at first
public record SetUpPage(boolean isFirst, String shownName, String signInName, String refusal) implements Page {

    private static final int UNPROCESSABLE = 422;

    public SetUpPage {
        requireNonNull(shownName, "shownName");
        requireNonNull(signInName, "signInName");
        requireNonNull(refusal, "refusal");
    }

    SetUpPage refusing(String why) {
        return new SetUpPage(isFirst, shownName, signInName, why);
    }

    @Override
    public String title() {
        return isFirst ? "Begin a practice" : "Choose a password";
    }

    @Override
    public int status() {
        return refusal.isEmpty() ? 200 : UNPROCESSABLE;
    }
}
