package org.attune.core.instrument;

import static java.util.Objects.requireNonNull;

/// The rights to a form.
///
/// @param kind what they allow
/// @param notice the sentence that stands wherever the form is shown
/// @param source where the rights were read
public record Licence(LicenceClass kind, String notice, String source) {
    public Licence {
        requireNonNull(kind, "kind");
        requireNonNull(notice, "notice");
        requireNonNull(source, "source");
    }
}
