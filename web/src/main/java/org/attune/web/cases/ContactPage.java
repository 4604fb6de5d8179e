package org.attune.web.cases;

import static java.util.Objects.requireNonNull;

import org.attune.store.cases.TherapyCase;
import org.attune.web.page.Page;
import org.attune.web.sessions.OwnCases;

/// How a client can be reached.
///
/// @param therapyCase the case
/// @param view how much of it is on the page
/// @param text what is written down, or was typed; empty unless it is shown
/// @param refusal why the last try did not work; empty at first
public record ContactPage(TherapyCase therapyCase, View view, String text, String refusal) implements Page {

    private static final int UNPROCESSABLE = 422;

    /// How much of it is on a page.
    public enum View {
        /// Nothing is written down.
        NOTHING,
        /// Something is, and it is not shown.
        COVERED,
        /// It is shown, and can be changed.
        OPEN
    }

    public ContactPage {
        requireNonNull(therapyCase, "therapyCase");
        requireNonNull(view, "view");
        requireNonNull(text, "text");
        requireNonNull(refusal, "refusal");
    }

    /// Where it is.
    public String path() {
        return "/cases/" + therapyCase.id() + "/contact";
    }

    /// Where the agreements are.
    public String back() {
        return OwnCases.agreements(therapyCase);
    }

    @Override
    public String title() {
        return "How to reach " + therapyCase.pseudonym();
    }

    @Override
    public int status() {
        return refusal.isEmpty() ? 200 : UNPROCESSABLE;
    }

    /// Says nothing of what is written down.
    @Override
    public String toString() {
        return "ContactPage[" + view + "]";
    }
}
