package org.attune.store.forms;

import static java.util.Objects.requireNonNull;

/// Which instrument a form is made of.
///
/// @param instrument the instrument's id
/// @param version its version
/// @param language the language that the client reads it in, such as `de`
public record Edition(String instrument, String version, String language) {

    public Edition {
        requireNonNull(instrument, "instrument");
        requireNonNull(version, "version");
        requireNonNull(language, "language");
    }
}
