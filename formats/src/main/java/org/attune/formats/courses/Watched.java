package org.attune.formats.courses;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.attune.core.course.Respondent;
import org.attune.core.instrument.Scale;

/// What a reading looked at, once the data had been seen.
///
/// @param respondent whose scores
/// @param scales the scales, in order of name, with the step that was used
/// @param leftAside the names of scales that were there and not looked at, in order
public record Watched(Respondent respondent, List<Scale> scales, List<String> leftAside) {
    public Watched {
        requireNonNull(respondent, "respondent");
        scales = List.copyOf(scales);
        leftAside = List.copyOf(leftAside);
    }
}
