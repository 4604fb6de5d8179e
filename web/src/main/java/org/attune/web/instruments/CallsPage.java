package org.attune.web.instruments;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.attune.web.page.Page;

/// Whom clients call in danger.
///
/// @param rows what is entered, or was typed
/// @param mayChange whether whoever looks may change it
/// @param refusal why the last try did not work; empty at first
public record CallsPage(List<Row> rows, boolean mayChange, String refusal) implements Page {

    private static final int UNPROCESSABLE = 422;

    /// One line.
    ///
    /// @param who who answers
    /// @param number the number
    public record Row(String who, String number) {}

    public CallsPage {
        rows = List.copyOf(rows);
        requireNonNull(refusal, "refusal");
    }

    @Override
    public String title() {
        return "Whom to call in danger";
    }

    @Override
    public int status() {
        return refusal.isEmpty() ? 200 : UNPROCESSABLE;
    }
}
