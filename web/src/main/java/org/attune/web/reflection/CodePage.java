package org.attune.web.reflection;

import static java.util.Objects.requireNonNull;

import org.attune.web.page.Page;

/// Shows the recovery code, once, to be printed.
///
/// @param code in groups
/// @param date the day, for the paper
/// @param isFirst whether the store was just made
public record CodePage(String code, String date, boolean isFirst) implements Page {

    public CodePage {
        requireNonNull(code, "code");
        requireNonNull(date, "date");
    }

    @Override
    public String title() {
        return "Your recovery code";
    }

    @Override
    public boolean showsWhatWasMade() {
        return true;
    }

    /// Says nothing of the code.
    @Override
    public String toString() {
        return "CodePage";
    }
}
