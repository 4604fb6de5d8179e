package org.attune.figures.report;

import static java.util.Objects.requireNonNull;

import org.attune.core.course.Respondent;
import org.attune.core.instrument.Scale;

/// Whose scores the rules looked at.
///
/// @param scale the scale of the scores
/// @param watched the respondent under watch, as a rule the client
/// @param counterpart the respondent of the second line
public record Watched(Scale scale, Respondent watched, Respondent counterpart) {

    public Watched {
        requireNonNull(scale, "scale");
        requireNonNull(watched, "watched");
        requireNonNull(counterpart, "counterpart");
    }
}
