package org.attune.core.reading;

import static java.util.Objects.requireNonNull;

import java.util.List;

/// What something rests on: readings, or that it is ours.
///
/// @param subject what rests on it
/// @param says what was taken from where, or that it is ours, as a sentence
/// @param readings the readings, the chief one first; empty when it is ours alone, or when what it came from is no reading
public record Foundation(Subject subject, String says, List<Reading> readings) {

    public Foundation {
        requireNonNull(subject, "subject");
        readings = List.copyOf(readings);
        if (says.isBlank()) {
            throw new IllegalArgumentException("what " + subject.id() + " rests on has to be said");
        }
    }
}
