package org.attune.web.keep;

import static java.util.Objects.requireNonNull;

/// A column of an exported table, as the data dictionary explains it.
///
/// @param name its name in the file
/// @param meaning what it holds
/// @param unit its unit; empty where it has none
/// @param values which values it takes, and what an empty cell means
record Column(String name, String meaning, String unit, String values) {
    Column {
        requireNonNull(name, "name");
        requireNonNull(meaning, "meaning");
        requireNonNull(unit, "unit");
        requireNonNull(values, "values");
    }
}
