package org.attune.formats.bibliography;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// An entry of BibTeX as it is written: its values still in LaTeX, its macros put in.
///
/// @param line where it begins
/// @param kind what stands after the @, in small letters
/// @param key what it is cited by
/// @param fields its fields, their names in small letters
record BibtexEntry(long line, String kind, String key, Map<String, Field> fields) {

    /// A value, and the line where its name stands.
    record Field(long line, String value) {}

    BibtexEntry {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /// The first of these fields that is there.
    Optional<Field> first(String... names) {
        for (String name : names) {
            Field field = fields.get(name);
            if (field != null) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}
