package org.attune.web.account;

import static java.util.Objects.requireNonNull;

import org.attune.web.page.Page;
import org.attune.web.visit.Interrupted;

/// Gives back a form that was sent to a locked page.
///
/// @param form what was sent
public record ResumePage(Interrupted form) implements Page {

    public ResumePage {
        requireNonNull(form, "form");
    }

    @Override
    public String title() {
        return "Not sent yet";
    }
}
