package org.attune.web.erasing;

import static java.util.Objects.requireNonNull;

import org.attune.store.cases.TherapyCase;
import org.attune.web.page.Page;

/// What erasing a case means, before it is done.
///
/// @param about which case
/// @param sessions how many sessions it has
/// @param refusal why it was not done; empty at first
public record ErasePage(TherapyCase about, int sessions, String refusal) implements Page {

    private static final int UNPROCESSABLE = 422;

    public ErasePage {
        requireNonNull(about, "about");
        requireNonNull(refusal, "refusal");
    }

    @Override
    public String title() {
        return "Erase this case";
    }

    @Override
    public int status() {
        return refusal.isEmpty() ? 200 : UNPROCESSABLE;
    }
}
