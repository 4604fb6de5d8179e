package org.attune.figures.report;

import static java.util.Objects.requireNonNull;

/// What made a report. No time of day: the same input gives the same bytes.
///
/// @param program name and version, such as `Attune 0.1.0`
/// @param command the command that makes the report again
/// @param calibration where model and thresholds come from, as a full sentence
public record Provenance(String program, String command, String calibration) {

    /// What whoever passes on the tables of a file of their own has to know.
    public static final String UNSUPPRESSED = "Small numbers are printed as they are, because this is your own file. Before you "
            + "pass anything of it on, leave out what few people could be known by.";

    public Provenance {
        requireNonNull(program, "program");
        requireNonNull(command, "command");
        requireNonNull(calibration, "calibration");
    }
}
