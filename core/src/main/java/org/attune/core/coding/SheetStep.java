package org.attune.core.coding;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/// A step with an id that its coder's window gave it, so that a step sent twice is one, from whichever window.
///
/// @param id 1 to 64 letters, digits and hyphens, another one for each step of a sheet
/// @param step what was done
public record SheetStep(String id, Step step) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");

    public SheetStep {
        requireNonNull(id, "id");
        requireNonNull(step, "step");
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("a step's id has 1 to 64 letters, digits and hyphens");
        }
    }
}
