package org.attune.formats.scores;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

import org.attune.formats.layout.Column;

/// Which column of the user's file is which, as far as the user said so. Columns not named here are recognised by
/// common names.
///
/// @param given the user's name for a column
public record ColumnNames(Map<Column, String> given) {

    /// Every column is to be recognised.
    public static final ColumnNames RECOGNISED = new ColumnNames(Map.of());

    public ColumnNames {
        Map<Column, String> copy = new EnumMap<>(Column.class);
        copy.putAll(given);
        given = Collections.unmodifiableMap(copy);
    }

    /// The same with one more column named, as typed after `--column`: `client=id`.
    ///
    /// @throws IllegalArgumentException with a message that says what is allowed
    public ColumnNames with(String setting) {
        int equals = setting.indexOf('=');
        String word = equals < 0 ? setting : setting.substring(0, equals).strip();
        Column column = Column.find(word)
                .orElseThrow(() -> new IllegalArgumentException("\"" + word
                        + "\" is not a column; write client=NAME, with one of client, therapist, session, date, rater, scale, item, value"));
        String name = equals < 0 ? "" : setting.substring(equals + 1).strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException(
                    "column " + word + " needs the name that your file gives it, as in " + word + "=NAME");
        }
        Map<Column, String> more = new EnumMap<>(Column.class);
        more.putAll(given);
        if (more.put(column, name) != null) {
            throw new IllegalArgumentException("column " + word + " is named twice; name it once");
        }
        return new ColumnNames(more);
    }
}
