package org.attune.web.coding.book;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.attune.formats.Problem;
import org.attune.web.page.Page;

/// Where a codebook is brought, and what is wrong with the one that was.
///
/// @param refusal what is wrong with all of it, in a sentence; empty for nothing
/// @param problems what is wrong line by line
public record TakeUpPage(String refusal, List<Problem> problems) implements Page {

    private static final int UNPROCESSABLE = 422;
    private static final int OK = 200;

    public TakeUpPage {
        requireNonNull(refusal, "refusal");
        problems = List.copyOf(problems);
    }

    @Override
    public String title() {
        return "Take up a codebook";
    }

    @Override
    public int status() {
        return isRefused() ? UNPROCESSABLE : OK;
    }

    /// Whether something was brought and not taken.
    public boolean isRefused() {
        return !refusal.isEmpty() || !problems.isEmpty();
    }

    /// What to say of all that is wrong.
    public String says() {
        return refusal.isEmpty() ? "Nothing of it was taken. What is wrong is listed below." : refusal;
    }
}
